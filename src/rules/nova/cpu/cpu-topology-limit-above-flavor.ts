import type { ServerRule } from "../../rule.ts";
import { exactNumber } from "../exact-number.ts";
import { PARTS, topologyPart } from "./cpu-topology.ts";

type Params = { part: string; flavor: number | string; image: number | string | null };

/** The image's limit of sockets, cores or threads is above the flavor's. */
export const cpuTopologyLimitAboveFlavor: ServerRule<Params> = {
  code: "cpu-topology-limit-above-flavor",
  severity: "error",
  source: "Nova, nova/virt/hardware.py, get_cpu_topology_constraints, every release",
  platform: "openstack",
  service: "nova",
  stage: "request",
  http: 400,
  keys: PARTS.map((part) => `hw:cpu_max_${part}`),
  message: ({ part, flavor, image }) =>
    image === null
      ? `The flavor's hw:cpu_max_${part} is ${flavor}, which is less than 0. Set a limit of 1 or more.`
      : `The image's limit of ${image} ${part} is above the flavor's hw:cpu_max_${part} of ${flavor}. An image can only lower the limit.`,
  check(server, report) {
    for (const part of PARTS) {
      const { flavorMax, imageMax } = topologyPart(server, part);
      if (!flavorMax || imageMax === undefined || imageMax <= flavorMax) continue;
      const flavor = ["flavor", `hw:cpu_max_${part}`] as const,
        image = ["image", `hw_cpu_max_${part}`] as const;
      const params = { part, flavor: exactNumber(flavorMax), image: imageMax === 0n ? null : exactNumber(imageMax) };
      report({ params, keys: imageMax === 0n ? [flavor] : [image, flavor] });
    }
  },
};
