import type { ServerRule } from "../../rule.ts";

/** Nested virtualization where no host has it. */
export const nestedVmxUnavailable: ServerRule<{ value: string }> = {
  code: "nested-vmx-unavailable",
  severity: "error",
  source: "stx-nova, nova/api/openstack/compute/flavors_extraspecs.py, _validate_nested_vmx; 2018.07 to master",
  platform: "starlingx",
  service: "nova",
  stage: "set",
  http: 409,
  keys: ["hw:wrs:nested_vmx"],
  message: ({ value }) =>
    `hw:wrs:nested_vmx=${value.trim()} needs a compute host whose CPU reports vmx, but the platform has none (host_vmx). ` +
    "Remove the key, or enable VT-x in a host's firmware.",

  check({ flavor, platform }, report) {
    if (platform.host_vmx !== false || flavor?.boolean("hw:wrs:nested_vmx") !== true) return;
    report({ params: { value: flavor.text("hw:wrs:nested_vmx") ?? "" }, keys: [["flavor", "hw:wrs:nested_vmx"]] });
  },
};
