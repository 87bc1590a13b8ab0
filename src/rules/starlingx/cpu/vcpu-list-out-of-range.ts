import { firstCpus, vcpusOf, without, written } from "../../cpu-set.ts";
import { flavorSize } from "../../nova/flavor-specs.ts";
import type { ServerRule } from "../../rule.ts";
import { cpusAt } from "../python2-value.ts";
import { VCPU_LISTS, vcpuLists } from "./vcpu-list.ts";

/** A list of vCPUs that names some which the flavor has not. */
export const vcpuListOutOfRange: ServerRule<{ key: string; outside: string; vcpus: number }> = {
  code: "vcpu-list-out-of-range",
  severity: "error",
  source:
    "stx-nova, nova/api/openstack/compute/flavors_extraspecs.py, " +
    "_validate_pci_irq_affinity_mask and _validate_cache_node; 2018.07 to master",
  platform: "starlingx",
  service: "nova",
  stage: "set",
  http: 400,
  keys: VCPU_LISTS,
  message: ({ key, outside, vcpus }) => `${key} lists vCPU ${outside}, but the flavor has only ${vcpusOf(vcpus)}`,

  check(server, report) {
    const { flavor } = server;
    const vcpus = flavorSize(server, "vcpus");
    if (flavor === undefined || vcpus === undefined) return;
    for (const key of vcpuLists(flavor)) {
      const outside = without(cpusAt(flavor, key) ?? [], firstCpus(vcpus));
      if (outside.length > 0) report({ params: { key, outside: written(outside), vcpus }, keys: [["flavor", key]] });
    }
  },
};
