import type { ServerRule } from "../../rule.ts";
import { cpuMasks } from "./cpu-masks.ts";
import { pinning } from "./pinning.ts";

type Params = { key: string };

/** Policy `mixed` with neither a dedicated mask nor real-time CPUs. */
export const mixedPolicyWithoutMask: ServerRule<Params> = {
  code: "mixed-policy-without-mask",
  severity: "error",
  source: "Nova, nova/virt/hardware.py, numa_get_constraints, every release",
  platform: "openstack",
  service: "nova",
  stage: "request",
  http: 400,
  keys: ["hw:cpu_policy", "hw_cpu_policy"],
  message: ({ key }) =>
    `${key} "mixed" dedicates some of the CPUs to the guest, but nothing says which ones. ` +
    'Set hw:cpu_dedicated_mask on the flavor, for example to "^0", which dedicates all vCPUs except 0, or set hw:cpu_realtime with a mask.',
  check(server, report) {
    const { policy, realtime } = pinning(server);
    if (policy?.value !== "mixed" || realtime !== false || cpuMasks(server).dedicated !== null) return;
    report({ params: { key: policy.where[1] }, keys: [policy.where, ["flavor", "hw:cpu_dedicated_mask"]] });
  },
};
