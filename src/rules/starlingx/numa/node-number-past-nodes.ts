import { exactNumber } from "../../nova/exact-number.ts";
import type { ServerRule, Where } from "../../rule.ts";
import { CACHE_VCPUS, nodeKeys, PINNED_NODE } from "./node-key.ts";
import { topologies } from "./topology.ts";

/** A key that speaks of a guest NUMA node which the flavor does not ask for. */
export const nodeNumberPastNodes: ServerRule<{ key: string; node: number | string; nodes: number | string; set: boolean }> = {
  code: "node-number-past-nodes",
  severity: "error",
  source: "stx-nova, nova/api/openstack/compute/flavors_extraspecs.py, _validate_numa_node and _validate_cache_node; 2018.07 to master",
  platform: "starlingx",
  service: "nova",
  stage: "set",
  http: 400,
  keys: [`${PINNED_NODE}{node}`, `${CACHE_VCPUS}{node}`],
  message: ({ key, node, nodes, set }) =>
    `${key} is for guest NUMA node ${node}, but ${set ? `hw:numa_nodes asks for ${nodes}` : "without hw:numa_nodes there is only 1"}, ` +
    "counted from 0. Increase hw:numa_nodes, or remove the key.",

  check(server, report) {
    const { flavor } = server;
    const [latest, alone = latest] = topologies(server);
    if (flavor === undefined || alone?.nodes === undefined || latest === undefined) return;
    const { nodes, nodesAt, wanted, cacheVcpus } = alone;
    const pinned = nodeKeys(flavor, PINNED_NODE);
    // lists of the cache that are read and too long have a finding about their length
    const told = wanted ? (cacheVcpus?.keys ?? []) : [];
    const cached = nodeKeys(flavor, CACHE_VCPUS).filter(({ key, suffix }) => !told.includes(key) && !flavor.has(`hw:numa_cpus.${suffix}`));
    for (const { key, node } of [...pinned, ...cached]) {
      if (node === undefined || node < nodes) continue;
      const others: Where[] = nodesAt === undefined ? [] : [nodesAt];
      const asked = latest.stage === "request" && latest.pins?.keys.includes(key) && latest.nodes !== undefined && node >= latest.nodes;
      report({
        params: { key, node: exactNumber(node), nodes: exactNumber(nodes), set: nodesAt !== undefined },
        keys: [["flavor", key], ...others],
        of: "key",
        ...(asked && { stage: "request" }),
      });
    }
  },
};
