import { extraSpecNotInteger as inNova } from "../nova/extra-spec-not-integer.ts";
import { askedPolicy } from "./cpu/asked-policy.ts";
import { reportFirst, TOPOLOGY_KEYS, unforeseen, unreadable } from "./numa/topology.ts";
import { integerAt } from "./python2-value.ts";

const SHARED = "hw:wrs:shared_vcpu";

/** Text where the topology of a guest needs a whole number. */
export const extraSpecNotInteger: typeof inNova = {
  ...inNova,
  source: "stx-nova, nova/virt/hardware.py, numa_get_constraints; 2018.07 to master",
  platform: "starlingx",
  stage: "set",
  http: 409,
  keys: [...TOPOLOGY_KEYS, SHARED],

  check(server, report) {
    const { flavor, image } = server;
    reportFirst(server, report, (asked) => {
      const { stage, wanted, pins, memory, cacheSize, cacheCode, cacheData } = asked;
      // all but the memory is refused as a value when it is set
      const request = stage === "request";
      const read = [request ? pins : undefined, wanted ? memory : undefined];
      if (request && wanted) read.push(cacheSize, cacheCode, cacheData);
      const faults = read.flatMap((list) => unreadable(asked, list));
      const shared = flavor?.text(SHARED);
      if (!request || flavor === undefined || shared === undefined || integerAt(flavor, SHARED) !== undefined) return faults;
      if (pins === undefined && askedPolicy(asked, flavor, image) !== "dedicated") return faults;
      return [...faults, { params: { key: SHARED, value: shared }, keys: [["flavor", SHARED]], ...unforeseen(asked) }];
    });
  },
};
