import { cpuParameter, lowestFrom, vcpusOf } from "../../cpu-set.ts";
import type { ServerRule } from "../../rule.ts";
import { flavorSize } from "../flavor-specs.ts";
import { guestNuma } from "./guest-numa.ts";

type Params = { key: string; cpu: number | string; vcpus: number };

/** A NUMA node's CPU that the flavor has not. */
export const numaCpusOutOfRange: ServerRule<Params> = {
  code: "numa-cpus-out-of-range",
  severity: "error",
  source: "Nova, nova/virt/hardware.py, _get_numa_topology_manual, every release",
  platform: "openstack",
  service: "nova",
  stage: "request",
  http: 400,
  keys: ["hw:numa_cpus.{node}", "hw_numa_cpus.{node}"],
  message: ({ key, cpu, vcpus }) =>
    `${key} lists vCPU ${cpu}, but the flavor has only ${vcpusOf(vcpus)}. Correct the list, or use a flavor with more vCPUs.`,
  check(server, report) {
    const { asked, cpus } = guestNuma(server),
      vcpus = flavorSize(server, "vcpus");
    if (asked !== true || !cpus || vcpus === undefined) return;
    cpus.values.forEach((node, number) => {
      const cpu = node && lowestFrom(node, vcpus);
      if (cpu === undefined) return;
      const key = `${cpus.stem}.${number}`;
      report({
        params: { key, cpu: cpuParameter(cpu), vcpus },
        keys: [
          [cpus.side, key],
          ["flavor", "vcpus"],
        ],
      });
    });
  },
};
