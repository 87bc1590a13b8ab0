import type { ServerRule } from "../../rule.ts";
import { firstGap, isPastGap } from "./numa-list.ts";

/** A NUMA list of a flavor or an image with a missing number: Nova reads it up to there and ignores the rest. */
export const numaListGap: ServerRule<{ key: string; missing: string }> = {
  code: "numa-list-gap",
  severity: "warning",
  source:
    "nova/virt/hardware.py, _get_constraint_mappings_from_flavor; nova/objects/image_meta.py, ImageMetaProps._set_numa_mem; every release",
  platform: "openstack",
  service: "nova",
  stage: "request",
  keys: ["hw:numa_cpus.{node}", "hw:numa_mem.{node}", "hw_numa_cpus.{node}", "hw_numa_mem.{node}"],
  message: ({ key, missing }) =>
    `${key} is never read: Nova counts from 0 and stops at the first missing number, here ${missing}. Add ${missing}, or renumber the nodes from 0 without a gap.`,
  check(server, report) {
    for (const name of ["flavor", "image"] as const) {
      const side = server[name];
      if (side === undefined || side.resource.part) continue;
      const { entries } = side.resource;
      for (const key of side.keys()) {
        if (!isPastGap(entries, key)) continue;
        const list = key.slice(0, key.indexOf("."));
        report({ params: { key, missing: `${list}.${firstGap(entries, list)}` }, keys: [[name, key]], of: "key" });
      }
    }
  },
};
