import { type CpuSet, lowestFrom, union } from "../../cpu-set.ts";
import type { ServerRule } from "../../rule.ts";
import { flavorSize } from "../flavor-specs.ts";
import { guestNuma } from "./guest-numa.ts";

type Params = { cpus: readonly number[]; count: number; stem: string };

/** As many are named; the rest is counted. */
const NAMED = 8;

/** A CPU of no NUMA node. */
export const numaCpusUnassigned: ServerRule<Params> = {
  code: "numa-cpus-unassigned",
  severity: "error",
  source: "Nova, nova/virt/hardware.py, _get_numa_topology_manual, every release",
  platform: "openstack",
  service: "nova",
  stage: "request",
  http: 400,
  keys: ["hw:numa_cpus.{node}", "hw_numa_cpus.{node}"],
  message: ({ cpus, count, stem }) =>
    (count > cpus.length
      ? `${count} vCPUs belong to no NUMA node, the first of them: ${rangesOf(cpus)}. `
      : `No NUMA node has ${count === 1 ? "vCPU" : "vCPUs"} ${rangesOf(cpus)}. `) +
    `List every vCPU of the flavor in one of the ${stem}.N keys.`,
  check(server, report) {
    const { asked, nodes, cpus, memory } = guestNuma(server),
      vcpus = flavorSize(server, "vcpus");
    if (asked !== true || !cpus || !memory || vcpus === undefined) return;
    if (BigInt(cpus.values.length) !== nodes || memory.values.length !== cpus.values.length) return;
    // a list at fault hides where its CPUs belong
    const lists = cpus.values.filter((list) => list !== undefined);
    const all = union(lists.flat()),
      size = sizeOf(all);
    const doubled = lists.reduce((sum, list) => sum + sizeOf(list), 0) > size;
    if (lists.length < cpus.values.length || doubled || lowestFrom(all, vcpus) !== undefined || size === vcpus) return;
    const params = { cpus: lowestMissing(all, vcpus), count: vcpus - size, stem: cpus.stem };
    report({
      params,
      keys: [
        [cpus.side, `${cpus.stem}.0`],
        ["flavor", "vcpus"],
      ],
    });
  },
};

/** vCPUs as people write them: `0, 2–5`. */
const rangesOf = (cpus: readonly number[]): string =>
  union(cpus.map((cpu) => [cpu, cpu] as const))
    .map(([first, last]) => (first === last ? first : `${first}–${last}`))
    .join(", ");

const sizeOf = (set: CpuSet): number => set.reduce((sum, [first, last]) => sum + last - first + 1, 0);

function lowestMissing(set: CpuSet, vcpus: number): number[] {
  const missing: number[] = [];
  let next = 0;
  for (const [first, last] of [...set, [vcpus, vcpus] as const]) {
    for (; next < first && missing.length < NAMED; next++) missing.push(next);
    next = last + 1;
  }
  return missing;
}
