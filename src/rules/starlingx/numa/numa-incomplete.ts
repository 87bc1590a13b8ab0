import { exactNumber } from "../../nova/exact-number.ts";
import { numaIncomplete as inNova } from "../../nova/numa/numa-incomplete.ts";
import type { Where } from "../../rule.ts";
import { entryAt, reportFirst } from "./topology.ts";

/** CPUs or memory given for some guest nodes and not for all. */
export const numaIncomplete: typeof inNova = {
  ...inNova,
  source: "stx-nova, nova/virt/hardware.py, numa_get_constraints; 2018.07 to master",
  platform: "starlingx",
  stage: "set",
  http: 409,

  check(server, report) {
    reportFirst(server, report, ({ wanted, whole, nodes, cpus, memory }) => {
      if (!wanted || !whole || (cpus === undefined && memory === undefined)) return [];
      const [ofCpus, ofMemory] = [cpus?.keys.length ?? 0, memory?.keys.length ?? 0];
      if (ofCpus === ofMemory && BigInt(ofCpus) === (nodes ?? BigInt(ofCpus))) return [];
      const keys = [cpus, memory].flatMap((list) => (list === undefined ? [] : [entryAt(list)])) as [Where, ...Where[]];
      return [{ params: { nodes: nodes === undefined ? null : exactNumber(nodes), cpus: ofCpus, memory: ofMemory }, keys }];
    });
  },
};
