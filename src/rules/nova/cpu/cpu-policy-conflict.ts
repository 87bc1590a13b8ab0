import type { ServerRule } from "../../rule.ts";
import { filledSpec } from "../flavor-specs.ts";
import { imageProperties } from "../image-properties.ts";

type Params = { flavor: string; image: string };

/** The policies of an image that a flavor's policy keeps out; `dedicated` on the flavor overrides the image in silence. */
const FORBIDDEN: ReadonlyMap<string, readonly string[]> = new Map([
  ["mixed", ["dedicated"]],
  ["shared", ["mixed", "dedicated"]],
]);

/** The image asks for dedicated CPUs, or some, that the flavor's policy does not grant. */
export const cpuPolicyConflict: ServerRule<Params> = {
  code: "cpu-policy-conflict",
  severity: "error",
  source: "Nova, nova/virt/hardware.py, get_cpu_policy_constraint, every release",
  platform: "openstack",
  service: "nova",
  stage: "request",
  http: 400,
  keys: ["hw:cpu_policy"],
  needs: ["flavor", "image"],
  message: ({ flavor, image }) =>
    `The image has hw_cpu_policy "${image}", but the flavor's hw:cpu_policy "${flavor}" does not allow it. ` +
    "Change the flavor's policy, or remove the image's.",
  check(server, report) {
    const properties = imageProperties(server);
    const flavor = filledSpec(server, "hw:cpu_policy"),
      image = properties.choice("hw_cpu_policy");
    if (flavor == null || image == null || !FORBIDDEN.get(flavor)?.includes(image)) return;
    report({ params: { flavor, image }, keys: [["flavor", "hw:cpu_policy"], properties.where("hw_cpu_policy")] });
  },
};
