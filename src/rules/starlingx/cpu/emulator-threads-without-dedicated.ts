import type { ServerRule } from "../../rule.ts";
import { reportFirst, unforeseen } from "../numa/topology.ts";
import { askedPolicy } from "./asked-policy.ts";

/** A CPU only for the emulator's threads, on a server whose own CPUs are shared. */
export const emulatorThreadsWithoutDedicated: ServerRule<Record<string, never>> = {
  code: "emulator-threads-without-dedicated",
  severity: "error",
  source: "stx-nova, nova/virt/hardware.py, get_emulator_threads_constraint; 2018.07 to master",
  platform: "starlingx",
  service: "nova",
  stage: "set",
  http: 409,
  keys: ["hw:emulator_threads_policy"],
  message: () => "hw:emulator_threads_policy=isolate needs dedicated CPUs. Set hw:cpu_policy=dedicated, or remove the key.",

  check(server, report) {
    const { flavor, image } = server;
    if (flavor?.text("hw:emulator_threads_policy") !== "isolate") return;
    reportFirst(server, report, (asked) => {
      // pinned nodes imply dedicated CPUs everywhere else, and not here
      if (askedPolicy(asked, flavor, image) !== "shared") return [];
      return [{ params: {}, keys: [["flavor", "hw:emulator_threads_policy"]], ...unforeseen(asked) }];
    });
  },
};
