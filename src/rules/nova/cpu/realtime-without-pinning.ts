import type { ServerRule } from "../../rule.ts";
import { pinning } from "./pinning.ts";

type Params = { policy: string | null };

/** Real-time CPUs that are shared. */
export const realtimeWithoutPinning: ServerRule<Params> = {
  code: "realtime-without-pinning",
  severity: "error",
  source: "Nova, nova/virt/hardware.py, numa_get_constraints, every release",
  platform: "openstack",
  service: "nova",
  stage: "request",
  http: 400,
  keys: ["hw:cpu_realtime"],
  image: { property: "hw_cpu_policy", values: ["dedicated", "mixed"] },
  message: ({ policy }) =>
    `hw:cpu_realtime asks for real-time CPUs, but ${policy === null ? "there is no CPU policy" : "the CPUs are shared"}. ` +
    'Set hw:cpu_policy "dedicated" or "mixed".',
  check(server, report) {
    const { policy, realtime } = pinning(server);
    if (realtime !== true || policy === undefined || (policy !== null && policy.value !== "shared")) return;
    const params = { policy: policy === null ? null : policy.value };
    report({ params, keys: [["flavor", "hw:cpu_realtime"], ...(policy === null ? [] : [policy.where])] });
  },
};
