import type { ServerRule } from "../../rule.ts";
import { firstGap, isPastGap } from "./numa-list.ts";

/** A NUMA list of an image with a number left out: Nova reads it up to there and passes over the rest. */
export const numaListGap: ServerRule<{ key: string; missing: string }> = {
  code: "numa-list-gap",
  severity: "warning",
  source: "nova/objects/image_meta.py, ImageMetaProps._set_numa_mem and _set_numa_cpus, every release",
  platform: "openstack",
  service: "nova",
  stage: "request",
  keys: ["hw_numa_cpus.{node}", "hw_numa_mem.{node}"],
  message: ({ key, missing }) =>
    `Nova never reads ${key}: it counts from 0 and stops where a number is missing, here at ${missing}. Add ${missing}, or number the nodes without a gap.`,
  check(server, report) {
    const { image } = server;
    if (image === undefined || image.resource.part) return;
    const { entries } = image.resource;
    for (const key of image.keys()) {
      if (!isPastGap(entries, key)) continue;
      const list = key.slice(0, key.indexOf("."));
      report({ params: { key, missing: `${list}.${firstGap(entries, list)}` }, keys: [["image", key]], of: "key" });
    }
  },
};
