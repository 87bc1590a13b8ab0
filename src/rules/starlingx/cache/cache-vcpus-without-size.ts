import type { ServerRule } from "../../rule.ts";
import { entryAt, reportFirst, unforeseen } from "../numa/topology.ts";

/** CPUs for a share of the cache that nothing asks for. */
export const cacheVcpusWithoutSize: ServerRule<{ key: string }> = {
  code: "cache-vcpus-without-size",
  severity: "error",
  source: "stx-nova, nova/virt/hardware.py, numa_l3_cache_get_constraints; 2018.07 to master",
  platform: "starlingx",
  service: "nova",
  stage: "set",
  http: 409,
  keys: ["hw:cache_vcpus.{node}", "hw_cache_vcpus.{node}"],
  message: ({ key }) =>
    `${key} says which CPUs use the cache share, but no share is set. ` +
    "Add hw:cache_l3.N, or both hw:cache_l3_code.N and hw:cache_l3_data.N.",

  check(server, report) {
    reportFirst(server, report, (asked) => {
      const { wanted, whole, cacheVcpus, cacheSize, cacheCode, cacheData } = asked;
      if (!wanted || !whole || cacheVcpus === undefined || (cacheSize ?? cacheCode ?? cacheData) !== undefined) return [];
      return [{ params: { key: entryAt(cacheVcpus)[1] }, keys: [entryAt(cacheVcpus)], ...unforeseen(asked) }];
    });
  },
};
