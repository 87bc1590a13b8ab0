import { byFirst } from "../../cpu-set.ts";
import type { ServerRule } from "../../rule.ts";
import { flavorSize } from "../flavor-specs.ts";
import { guestNuma } from "./guest-numa.ts";

type Params = { key: string; other: string; cpu: number };

/** A CPU of two NUMA nodes. */
export const numaCpusAssignedTwice: ServerRule<Params> = {
  code: "numa-cpus-assigned-twice",
  severity: "error",
  source: "Nova, nova/virt/hardware.py, _get_numa_topology_manual, every release",
  platform: "openstack",
  service: "nova",
  stage: "request",
  http: 400,
  keys: ["hw:numa_cpus.{node}", "hw_numa_cpus.{node}"],
  message: ({ key, other, cpu }) => `${key} lists vCPU ${cpu}, which ${other} also lists. Give each vCPU to one NUMA node.`,
  check(server, report) {
    const { asked, cpus } = guestNuma(server),
      vcpus = flavorSize(server, "vcpus") ?? Number.POSITIVE_INFINITY;
    if (asked !== true || !cpus) return;
    const ranges = cpus.values.flatMap((node, number) => (node ?? []).map(([first, last]) => ({ first, last, number })));
    ranges.sort((a, b) => byFirst([a.first, a.last], [b.first, b.last]) || a.number - b.number);
    const told = new Set<number>();
    let longest = ranges[0];
    for (const range of ranges.slice(1)) {
      // CPUs that the flavor does not have are a fault of their own
      if (longest !== undefined && range.first <= longest.last && range.first < vcpus) {
        const [other, node] = [range.number, longest.number].sort((a, b) => a - b) as [number, number];
        if (!told.has(node)) blame(node, other, range.first);
        told.add(node);
      }
      if (longest === undefined || range.last > longest.last) longest = range;
    }

    function blame(node: number, other: number, cpu: number): void {
      const [key, first] = [node, other].map((number) => `${cpus?.stem}.${number}`) as [string, string];
      report({
        params: { key, other: first, cpu },
        keys: [
          [cpus?.side ?? "flavor", key],
          [cpus?.side ?? "flavor", first],
        ],
      });
    }
  },
};
