import { exactNumber } from "../../nova/exact-number.ts";
import { flavorSize } from "../../nova/flavor-specs.ts";
import type { ServerRule } from "../../rule.ts";
import { integerAt } from "../python2-value.ts";

/** More vCPUs always online than the flavor has. */
export const minVcpusAboveVcpus: ServerRule<{ value: number | string; vcpus: number }> = {
  code: "min-vcpus-above-vcpus",
  severity: "error",
  source: "stx-nova, nova/api/openstack/compute/flavors_extraspecs.py, _validate_min_vcpus; 2018.07 to master",
  platform: "starlingx",
  service: "nova",
  stage: "set",
  http: 409,
  keys: ["hw:wrs:min_vcpus"],
  message: ({ value, vcpus }) =>
    `hw:wrs:min_vcpus is ${value}, but the flavor has ${vcpus} ${vcpus === 1 ? "vCPU" : "vCPUs"}; use ${vcpus} or less`,

  check(server, report) {
    const { flavor } = server;
    const vcpus = flavorSize(server, "vcpus");
    const value = flavor && integerAt(flavor, "hw:wrs:min_vcpus");
    if (vcpus === undefined || value === undefined || value <= vcpus) return;
    report({ params: { value: exactNumber(value), vcpus }, keys: [["flavor", "hw:wrs:min_vcpus"]] });
  },
};
