import type { ServerRule } from "../../rule.ts";
import { exactNumber } from "../exact-number.ts";
import { flavorSize } from "../flavor-specs.ts";
import { guestNuma } from "./guest-numa.ts";

type Params = { sum: number | string; ram: number; stem: string };

/** The NUMA nodes' memory (MiB) that does not come to the flavor's RAM. */
export const numaMemorySum: ServerRule<Params> = {
  code: "numa-memory-sum",
  severity: "error",
  source: "Nova, nova/virt/hardware.py, _get_numa_topology_manual, every release",
  platform: "openstack",
  service: "nova",
  stage: "request",
  http: 400,
  keys: ["hw:numa_mem.{node}", "hw_numa_mem.{node}"],
  message: ({ sum, ram, stem }) =>
    `All NUMA nodes together have ${sum} MiB of memory (the sum of ${stem}.N), but the flavor has ${ram} MiB of RAM. Make the two equal.`,
  check(server, report) {
    const { asked, nodes, cpus, memory } = guestNuma(server),
      ram = flavorSize(server, "ram");
    const count = memory?.values.length;
    if (asked !== true || cpus === null || !memory || ram === undefined) return;
    // nodes that lack something are a fault of their own
    if ((nodes !== undefined && nodes !== BigInt(count ?? 0)) || (cpus !== undefined && cpus.values.length !== count)) return;
    let sum = 0n;
    for (const amount of memory.values) {
      if (amount === undefined) return;
      sum += amount;
    }
    if (sum === BigInt(ram)) return;
    report({
      params: { sum: exactNumber(sum), ram, stem: memory.stem },
      keys: [
        [memory.side, `${memory.stem}.0`],
        ["flavor", "ram"],
      ],
    });
  },
};
