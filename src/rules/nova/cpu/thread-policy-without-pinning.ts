import type { ServerRule } from "../../rule.ts";
import { pinning } from "./pinning.ts";
import { sharedCpus } from "./without-pinning.ts";

type Params = { key: string; value: string; policy: string | null };

/** A thread policy, or the trait that means one, without dedicated CPUs. */
export const threadPolicyWithoutPinning: ServerRule<Params> = {
  code: "thread-policy-without-pinning",
  severity: "error",
  source: "Nova, nova/virt/hardware.py, numa_get_constraints, every release",
  platform: "openstack",
  service: "nova",
  stage: "request",
  http: 400,
  keys: ["hw:cpu_thread_policy", "hw_cpu_thread_policy", "trait{group}:HW_CPU_HYPERTHREADING"],
  image: { property: "hw_cpu_policy", values: ["dedicated", "mixed"] },
  message: ({ key, value, policy }) =>
    `${key} "${value}" needs dedicated CPUs, ` +
    `but ${policy === null ? "there is no CPU policy" : "the CPUs are shared"}. ` +
    `Set hw:cpu_policy "dedicated", or remove ${key}.`,
  check(server, report) {
    const shared = sharedCpus(server);
    if (shared === undefined) return;
    const { threadPolicy, hyperthreading } = pinning(server);
    const trait = hyperthreading && ["required", "forbidden"].includes(hyperthreading.value) ? hyperthreading : undefined;
    const setting = threadPolicy && threadPolicy.value !== "" ? threadPolicy : trait;
    if (setting === undefined) return;
    report({ params: { key: setting.where[1], value: setting.value, policy: shared.policy }, keys: [setting.where, ...shared.where] });
  },
};
