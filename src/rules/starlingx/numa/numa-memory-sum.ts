import { exactNumber } from "../../nova/exact-number.ts";
import { flavorSize } from "../../nova/flavor-specs.ts";
import { numaMemorySum as inNova } from "../../nova/numa/numa-memory-sum.ts";
import { entryAt, reportFirst } from "./topology.ts";

/** Guest nodes whose memory does not add up to the flavor's. */
export const numaMemorySum: typeof inNova = {
  ...inNova,
  source: "stx-nova, nova/virt/hardware.py, _numa_get_constraints_manual; 2018.07 to master",
  platform: "starlingx",
  stage: "set",
  http: 409,

  check(server, report) {
    const ram = flavorSize(server, "ram");
    if (ram === undefined) return;
    reportFirst(server, report, ({ wanted, whole, nodes, cpus, memory }) => {
      // without the CPUs' lists the memory's is not added up
      if (!wanted || !whole || cpus === undefined || memory === undefined) return [];
      if (BigInt(memory.keys.length) !== nodes || BigInt(cpus.keys.length) !== nodes || memory.values.includes(undefined)) return [];
      const sum = memory.values.reduce<bigint>((total, share) => total + (share ?? 0n), 0n);
      const stem = memory.side === "flavor" ? "hw:numa_mem" : "hw_numa_mem";
      return sum === BigInt(ram) ? [] : [{ params: { sum: exactNumber(sum), ram, stem }, keys: [entryAt(memory), ["flavor", "ram"]] }];
    });
  },
};
