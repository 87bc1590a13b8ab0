import { exactNumber } from "../../nova/exact-number.ts";
import type { ServerRule } from "../../rule.ts";
import { integerAt } from "../python2-value.ts";

/** Scaling of vCPUs on a guest of several NUMA nodes. */
export const minVcpusWithNumaNodes: ServerRule<{ nodes: number | string }> = {
  code: "min-vcpus-with-numa-nodes",
  severity: "error",
  source: "stx-nova, nova/api/openstack/compute/flavors_extraspecs.py, _validate_numa_node; 2018.07 to master",
  platform: "starlingx",
  service: "nova",
  stage: "set",
  http: 409,
  keys: ["hw:wrs:min_vcpus"],
  message: ({ nodes }) =>
    `hw:wrs:min_vcpus works only on a single NUMA node, but hw:numa_nodes asks for ${nodes}. Set it to 1, or remove hw:wrs:min_vcpus.`,

  check({ flavor }, report) {
    const nodes = flavor && integerAt(flavor, "hw:numa_nodes");
    if (nodes === undefined || nodes <= 1n || !flavor?.has("hw:wrs:min_vcpus")) return;
    report({
      params: { nodes: exactNumber(nodes) },
      keys: [
        ["flavor", "hw:wrs:min_vcpus"],
        ["flavor", "hw:numa_nodes"],
      ],
    });
  },
};
