import { exactNumber } from "../../nova/exact-number.ts";
import type { ServerRule } from "../../rule.ts";
import { integerAt } from "../python2-value.ts";

/** A shared vCPU that scaling can set offline. */
export const sharedVcpuWithMinVcpus: ServerRule<{ value: number | string }> = {
  code: "shared-vcpu-with-min-vcpus",
  severity: "error",
  source: "stx-nova, nova/api/openstack/compute/flavors_extraspecs.py, _validate_shared_vcpu; 2018.07 to master",
  platform: "starlingx",
  service: "nova",
  stage: "set",
  http: 409,
  keys: ["hw:wrs:shared_vcpu"],
  message: ({ value }) =>
    `With hw:wrs:min_vcpus the shared vCPU can only be 0, but hw:wrs:shared_vcpu is ${value}. ` +
    "Set it to 0, or remove hw:wrs:min_vcpus.",

  check({ flavor }, report) {
    const value = flavor && integerAt(flavor, "hw:wrs:shared_vcpu");
    if (value === undefined || value <= 0n || !flavor?.has("hw:wrs:min_vcpus")) return;
    report({
      params: { value: exactNumber(value) },
      keys: [
        ["flavor", "hw:wrs:shared_vcpu"],
        ["flavor", "hw:wrs:min_vcpus"],
      ],
      suggestions: [{ kind: "value", text: "0" }],
    });
  },
};
