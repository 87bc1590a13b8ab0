import type { ResizeRule } from "./resize-rule.ts";

const PROFILE = "accel:device_profile";

/** A resize from or to a flavor that asks Cyborg for accelerators; a value that Python reads as false asks for none. */
export const resizeWithAccelerators: ResizeRule<{ side: "old" | "new"; profile: string }> = {
  code: "resize-with-accelerators",
  severity: "error",
  source: "Nova, nova/compute/api.py, resize and block_accelerators, ForbiddenWithAccelerators, every release",
  platform: "openstack",
  service: "nova",
  stage: "request",
  http: 400,
  message: ({ side, profile }) =>
    `The ${side} flavor asks for accelerators (${PROFILE}=${profile}), but Nova does not resize a server from or to a flavor with accelerators. ` +
    "Create a new server instead.",
  check({ from, to }) {
    const side = to.text(PROFILE) ? "new" : "old";
    const profile = (side === "new" ? to : from).text(PROFILE);
    return profile ? { params: { side, profile }, key: PROFILE } : undefined;
  },
};
