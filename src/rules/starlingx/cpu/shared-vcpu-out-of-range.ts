import { vcpusOf } from "../../cpu-set.ts";
import { exactNumber } from "../../nova/exact-number.ts";
import { flavorSize } from "../../nova/flavor-specs.ts";
import type { ServerRule } from "../../rule.ts";
import { integerAt } from "../python2-value.ts";

/** A shared vCPU that the flavor has not. */
export const sharedVcpuOutOfRange: ServerRule<{ value: number | string; vcpus: number }> = {
  code: "shared-vcpu-out-of-range",
  severity: "error",
  source: "stx-nova, nova/api/openstack/compute/flavors_extraspecs.py, _validate_shared_vcpu; 2018.07 to master",
  platform: "starlingx",
  service: "nova",
  stage: "set",
  http: 400,
  keys: ["hw:wrs:shared_vcpu"],
  message: ({ value, vcpus }) => `hw:wrs:shared_vcpu is ${value}, but the flavor has only ${vcpusOf(vcpus)}`,

  check(server, report) {
    const { flavor } = server;
    const vcpus = flavorSize(server, "vcpus");
    const value = flavor && integerAt(flavor, "hw:wrs:shared_vcpu");
    if (vcpus === undefined || value === undefined || value < vcpus) return;
    report({ params: { value: exactNumber(value), vcpus }, keys: [["flavor", "hw:wrs:shared_vcpu"]] });
  },
};
