import type { ResizeRule } from "./resize-rule.ts";

/** A resize from a flavor with a root disk to one without. */
export const resizeToZeroDisk: ResizeRule<{ from: number }> = {
  code: "resize-to-zero-disk",
  severity: "error",
  source: "Nova, nova/compute/api.py, resize, CannotResizeDisk, every release",
  service: "nova",
  stage: "request",
  http: 400,
  message: ({ from }) =>
    `The server's root disk has ${from} GiB, but the new flavor's has 0, which is only for servers that boot from a volume. ` +
    "Use a flavor with a disk.",
  check({ from, to }) {
    const before = from.resource.disk;
    return !before || to.resource.disk !== 0 ? undefined : { params: { from: before }, key: "disk" };
  },
};
