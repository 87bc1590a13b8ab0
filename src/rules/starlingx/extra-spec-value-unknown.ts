import { extraSpecValueUnknown as inNova } from "../nova/extra-spec-value-unknown.ts";
import { askedPolicy } from "./cpu/asked-policy.ts";
import { topologies } from "./numa/topology.ts";

const THREADS = "hw:cpu_thread_policy",
  EMULATOR = "hw:emulator_threads_policy";
const KNOWN = { [THREADS]: ["prefer", "isolate", "require"], [EMULATOR]: ["share", "isolate"] };

/** A word that the fork does not know, when a server is requested: on a flavor by itself it is refused as a value. */
export const extraSpecValueUnknown: typeof inNova = {
  ...inNova,
  source: "stx-nova, nova/virt/hardware.py, numa_get_constraints and get_emulator_threads_constraint; 2018.07 to master",
  platform: "starlingx",
  keys: [THREADS, EMULATOR],

  check(server, report) {
    const { flavor, image } = server;
    const [asked] = topologies(server);
    if (flavor === undefined || asked?.stage !== "request") return;
    const dedicated = asked.pins !== undefined || askedPolicy(asked, flavor, image) === "dedicated";
    for (const key of [THREADS, EMULATOR] as const) {
      const value = flavor.text(key),
        allowed = KNOWN[key];
      // the emulator's policy can be empty; a thread policy is read only for a topology of dedicated CPUs
      if (value === undefined || allowed.includes(value) || (key === EMULATOR ? value === "" : !dedicated)) continue;
      report({ params: { key, value, allowed }, keys: [["flavor", key]], http: 500 });
    }
  },
};
