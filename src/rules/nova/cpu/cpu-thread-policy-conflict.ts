import type { ServerRule } from "../../rule.ts";
import { choicesOf } from "../choices.ts";
import { spec } from "../flavor-specs.ts";
import { imageProperties } from "../image-properties.ts";

type Params = { flavor: string; image: string };

/** The image asks for another thread policy than the flavor, which does not leave it the choice. */
export const cpuThreadPolicyConflict: ServerRule<Params> = {
  code: "cpu-thread-policy-conflict",
  severity: "error",
  source: "Nova, nova/virt/hardware.py, get_cpu_thread_policy_constraint, every release",
  platform: "openstack",
  service: "nova",
  stage: "request",
  http: 400,
  keys: ["hw:cpu_thread_policy"],
  needs: ["flavor", "image"],
  message: ({ flavor, image }) =>
    `The image has hw_cpu_thread_policy "${image}", but the flavor has hw:cpu_thread_policy "${flavor}". ` +
    'Only "prefer" on the flavor lets the image choose.',
  check(server, report) {
    const properties = imageProperties(server);
    const flavor = spec(server, "hw:cpu_thread_policy"),
      image = properties.choice("hw_cpu_thread_policy");
    if (flavor == null || image == null || flavor === image || flavor === "prefer") return;
    // an unknown word falls before the two are compared; an empty one does not
    if (flavor !== "" && !choicesOf("hw_cpu_thread_policy", server.target).includes(flavor)) return;
    report({ params: { flavor, image }, keys: [["flavor", "hw:cpu_thread_policy"], properties.where("hw_cpu_thread_policy")] });
  },
};
