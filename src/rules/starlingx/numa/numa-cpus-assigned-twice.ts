import { common } from "../../cpu-set.ts";
import { numaCpusAssignedTwice as inNova } from "../../nova/numa/numa-cpus-assigned-twice.ts";
import { entryAt, reportFirst } from "./topology.ts";

/** A CPU that two guest nodes have. */
export const numaCpusAssignedTwice: typeof inNova = {
  ...inNova,
  source: "stx-nova, nova/virt/hardware.py, _numa_get_constraints_manual; 2018.07 to master",
  platform: "starlingx",
  stage: "set",
  http: 409,

  check(server, report) {
    reportFirst(server, report, ({ wanted, cpus: list }) => {
      if (!wanted || list === undefined) return [];
      return list.values.flatMap((cpus = [], node) => {
        const before = list.values.findIndex((other = [], number) => number < node && common(cpus, other).length > 0);
        if (before < 0) return [];
        const [key, other] = [entryAt(list, node), entryAt(list, before)];
        const cpu = Math.min(common(cpus, list.values[before] ?? [])[0]?.[0] ?? 0, Number.MAX_SAFE_INTEGER);
        return [{ params: { key: key[1], other: other[1], cpu }, keys: [key, other] as const }];
      });
    });
  },
};
