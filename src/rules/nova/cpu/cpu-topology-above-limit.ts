import type { ServerRule, Where } from "../../rule.ts";
import { exactNumber } from "../exact-number.ts";
import { PARTS, topologyPart } from "./cpu-topology.ts";

type Params = { part: string; image: number | string; max: number | string; limit: string | null };

/** The image asks for more sockets, cores or threads than its own limit, else the flavor's, else Nova's, allows. */
export const cpuTopologyAboveLimit: ServerRule<Params> = {
  code: "cpu-topology-above-limit",
  severity: "error",
  source: "Nova, nova/virt/hardware.py, get_cpu_topology_constraints, every release",
  platform: "openstack",
  service: "nova",
  stage: "request",
  http: 400,
  keys: PARTS.flatMap((part) => [`hw_cpu_${part}`, `hw_cpu_max_${part}`]),
  message: ({ part, image, max, limit }) =>
    `The image asks for ${image} CPU ${part}, but ${limit === null ? "Nova" : limit} allows at most ${max}. ` +
    `Lower hw_cpu_${part}, or raise the limit.`,
  check(server, report) {
    for (const part of PARTS) {
      const { flavorMax, imageMax, image, max } = topologyPart(server, part);
      if (image === undefined || max === undefined || image <= max) continue;
      // a flavor's limit below 0 is at fault by itself
      if (!imageMax && flavorMax !== undefined && flavorMax < 0n) continue;
      const own: Where = ["image", `hw_cpu_max_${part}`],
        granted: Where = ["flavor", `hw:cpu_max_${part}`];
      const limit = imageMax ? own : flavorMax ? granted : undefined;
      const params = { part, image: exactNumber(image), max: exactNumber(max), limit: limit?.[1] ?? null };
      report({ params, keys: [["image", `hw_cpu_${part}`], ...(limit ? [limit] : [])] });
    }
  },
};
