import type { ServerRule } from "../../rule.ts";
import { entryAt, reportFirst, unforeseen } from "../numa/topology.ts";

/** A share of one half of the cache without one of the other. */
export const cacheHalfAlone: ServerRule<{ key: string; missing: string }> = {
  code: "cache-half-alone",
  severity: "error",
  source: "stx-nova, nova/virt/hardware.py, numa_l3_cache_get_constraints; 2018.07 to master",
  platform: "starlingx",
  service: "nova",
  stage: "set",
  http: 409,
  keys: ["hw:cache_l3_code.{node}", "hw:cache_l3_data.{node}", "hw_cache_l3_code.{node}", "hw_cache_l3_data.{node}"],
  message: ({ key, missing }) => `${key} needs ${missing} too; set the cache share for code and for data together`,

  check(server, report) {
    reportFirst(server, report, (asked) => {
      const { wanted, whole, cacheCode, cacheData } = asked;
      const alone = cacheCode ?? cacheData;
      if (!wanted || !whole || alone === undefined || (cacheCode !== undefined && cacheData !== undefined)) return [];
      const missing = cacheCode === undefined ? "hw:cache_l3_code.0" : "hw:cache_l3_data.0";
      return [{ params: { key: entryAt(alone)[1], missing }, keys: [entryAt(alone)], ...unforeseen(asked) }];
    });
  },
};
