import type { ServerRule } from "../../rule.ts";
import { reportFirst } from "../numa/topology.ts";
import { askedPolicy } from "./asked-policy.ts";

/** Real-time vCPUs on a server whose CPUs are shared. */
export const realtimeWithoutDedicated: ServerRule<{ value: string }> = {
  code: "realtime-without-dedicated",
  severity: "error",
  source: "stx-nova, nova/virt/hardware.py, numa_get_constraints; 2018.07 to master",
  platform: "starlingx",
  service: "nova",
  stage: "set",
  http: 409,
  keys: ["hw:cpu_realtime"],
  message: ({ value }) =>
    `hw:cpu_realtime=${value.trim()} asks for real-time vCPUs, which need dedicated CPUs. Set hw:cpu_policy=dedicated, or remove the key.`,

  check(server, report) {
    const { flavor, image } = server;
    if (flavor?.boolean("hw:cpu_realtime") !== true) return;
    reportFirst(server, report, (asked) => {
      const implied = asked.pins !== undefined && flavor.text("hw:cpu_policy") !== "shared";
      if (implied || askedPolicy(asked, flavor, image) !== "shared") return [];
      return [{ params: { value: flavor.text("hw:cpu_realtime") ?? "" }, keys: [["flavor", "hw:cpu_realtime"]] }];
    });
  },
};
