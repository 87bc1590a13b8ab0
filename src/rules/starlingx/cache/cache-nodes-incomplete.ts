import { exactNumber } from "../../nova/exact-number.ts";
import type { ServerRule } from "../../rule.ts";
import { entryAt, reportFirst, unforeseen } from "../numa/topology.ts";

/** Shares of the cache for some guest nodes and not for all, or for more than there are. */
export const cacheNodesIncomplete: ServerRule<{ key: string; count: number; nodes: number | string }> = {
  code: "cache-nodes-incomplete",
  severity: "error",
  source: "stx-nova, nova/virt/hardware.py, numa_l3_cache_get_constraints; 2018.07 to master",
  platform: "starlingx",
  service: "nova",
  stage: "set",
  http: 409,
  keys: [
    "hw:cache_vcpus.{node}",
    "hw:cache_l3.{node}",
    "hw:cache_l3_code.{node}",
    "hw:cache_l3_data.{node}",
    "hw_cache_vcpus.{node}",
    "hw_cache_l3.{node}",
    "hw_cache_l3_code.{node}",
    "hw_cache_l3_data.{node}",
  ],
  message: ({ key, count, nodes }) =>
    `${key} and the keys like it cover ${count} NUMA ${count === 1 ? "node" : "nodes"}, counted from 0 to the first gap, ` +
    `but the guest has ${nodes}. Set the key for every node, or for none.`,

  check(server, report) {
    reportFirst(server, report, (asked) => {
      const { wanted, whole, nodes, nodesAt, cacheVcpus, cacheSize, cacheCode, cacheData } = asked;
      if (!wanted || !whole || nodes === undefined) return [];
      return [cacheVcpus, cacheSize, cacheCode, cacheData].flatMap((list) => {
        if (list === undefined || BigInt(list.keys.length) === nodes) return [];
        const first = entryAt(list);
        const params = { key: first[1], count: list.keys.length, nodes: exactNumber(nodes) };
        return [{ params, keys: [first, ...(nodesAt === undefined ? [] : [nodesAt])] as const, ...unforeseen(asked) }];
      });
    });
  },
};
