import type { ServerRule } from "../../rule.ts";
import { cpuMasks } from "./cpu-masks.ts";
import { pinning } from "./pinning.ts";

type Params = { key: string };

/** Policy `mixed` with both a dedicated mask and real-time CPUs. */
export const mixedPolicyWithTwoMasks: ServerRule<Params> = {
  code: "mixed-policy-with-two-masks",
  severity: "error",
  source: "Nova, nova/virt/hardware.py, numa_get_constraints, every release",
  platform: "openstack",
  service: "nova",
  stage: "request",
  http: 400,
  keys: ["hw:cpu_dedicated_mask"],
  message: ({ key }) =>
    `With ${key} "mixed", the real-time CPUs are the dedicated ones, but hw:cpu_dedicated_mask also names dedicated CPUs. ` +
    "Remove hw:cpu_dedicated_mask, or turn hw:cpu_realtime off.",
  check(server, report) {
    const { policy, realtime } = pinning(server);
    if (policy?.value !== "mixed" || realtime !== true || !cpuMasks(server).dedicated) return;
    report({ params: { key: policy.where[1] }, keys: [["flavor", "hw:cpu_dedicated_mask"], ["flavor", "hw:cpu_realtime"], policy.where] });
  },
};
