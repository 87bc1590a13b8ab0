import { firstCpus, without } from "../../cpu-set.ts";
import { flavorSize } from "../../nova/flavor-specs.ts";
import { numaCpusOutOfRange as inNova } from "../../nova/numa/numa-cpus-out-of-range.ts";
import { entryAt, reportFirst } from "./topology.ts";

/** CPUs of a guest node that the flavor has not. */
export const numaCpusOutOfRange: typeof inNova = {
  ...inNova,
  source: "stx-nova, nova/virt/hardware.py, _numa_get_constraints_manual; 2018.07 to master",
  platform: "starlingx",
  stage: "set",
  http: 409,

  check(server, report) {
    const vcpus = flavorSize(server, "vcpus");
    if (vcpus === undefined) return;
    reportFirst(server, report, ({ wanted, cpus: list }) => {
      if (!wanted || list === undefined) return [];
      return list.values.flatMap((cpus, node) => {
        const [outside] = without(cpus ?? [], firstCpus(vcpus));
        const where = entryAt(list, node);
        if (outside === undefined) return [];
        const cpu = Math.min(outside[0], Number.MAX_SAFE_INTEGER);
        return [{ params: { key: where[1], cpu, vcpus }, keys: [where, ["flavor", "vcpus"]] as const }];
      });
    });
  },
};
