import type { ServerRule } from "../../rule.ts";
import { entryAt, reportFirst, unforeseen } from "../numa/topology.ts";

/** Shares of the whole cache beside shares of its halves. */
export const cacheKindsMixed: ServerRule<{ half: string }> = {
  code: "cache-kinds-mixed",
  severity: "error",
  source: "stx-nova, nova/virt/hardware.py, numa_l3_cache_get_constraints; 2018.07 to master",
  platform: "starlingx",
  service: "nova",
  stage: "set",
  http: 409,
  keys: ["hw:cache_l3.{node}", "hw_cache_l3.{node}"],
  message: ({ half }) =>
    `hw:cache_l3.N asks for a share of the whole cache, but ${half} asks for a share of one half. ` +
    "Use either the whole, or code and data separately.",

  check(server, report) {
    reportFirst(server, report, (asked) => {
      const half = asked.cacheCode ?? asked.cacheData;
      if (!asked.wanted || asked.cacheSize === undefined || half === undefined) return [];
      return [{ params: { half: entryAt(half)[1] }, keys: [entryAt(asked.cacheSize), entryAt(half)], ...unforeseen(asked) }];
    });
  },
};
