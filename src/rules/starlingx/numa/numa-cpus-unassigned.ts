import { type CpuSet, firstCpus, union, without } from "../../cpu-set.ts";
import { flavorSize } from "../../nova/flavor-specs.ts";
import { numaCpusUnassigned as inNova } from "../../nova/numa/numa-cpus-unassigned.ts";
import { entryAt, reportFirst } from "./topology.ts";

/** As many are named; the rest is counted. */
const NAMED = 8;

/** CPUs that no guest node has. */
export const numaCpusUnassigned: typeof inNova = {
  ...inNova,
  source: "stx-nova, nova/virt/hardware.py, _numa_get_constraints_manual; 2018.07 to master",
  platform: "starlingx",
  stage: "set",
  http: 409,

  check(server, report) {
    const vcpus = flavorSize(server, "vcpus");
    if (vcpus === undefined) return;
    reportFirst(server, report, ({ wanted, whole, nodes, cpus: list, memory }) => {
      if (!wanted || !whole || list === undefined || memory === undefined) return [];
      if (BigInt(list.keys.length) !== nodes || BigInt(memory.keys.length) !== nodes || list.values.includes(undefined)) return [];
      const sets = list.values.map((cpus) => cpus ?? []);
      const all = union(sets.flat());
      // a CPU that is there twice or out of range was meant for one of these
      if (without(all, firstCpus(vcpus)).length > 0 || size(all) < sets.reduce((sum, cpus) => sum + size(cpus), 0)) return [];
      const left = without(firstCpus(vcpus), all);
      if (left.length === 0) return [];
      const stem = list.side === "flavor" ? "hw:numa_cpus" : "hw_numa_cpus";
      return [{ params: { cpus: firstOf(left), count: size(left), stem }, keys: [entryAt(list), ["flavor", "vcpus"]] }];
    });
  },
};

const size = (cpus: CpuSet): number => cpus.reduce((sum, [first, last]) => sum + last - first + 1, 0);

function firstOf(cpus: CpuSet): number[] {
  const named: number[] = [];
  for (const [first, last] of cpus) for (let cpu = first; cpu <= last && named.length < NAMED; cpu++) named.push(cpu);
  return named;
}
