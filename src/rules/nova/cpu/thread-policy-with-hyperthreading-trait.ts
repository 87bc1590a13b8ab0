import type { ServerRule } from "../../rule.ts";
import { pinning } from "./pinning.ts";

type Params = { key: string; policy: string; trait: string; value: string };

/** A thread policy beside the trait HW_CPU_HYPERTHREADING. */
export const threadPolicyWithHyperthreadingTrait: ServerRule<Params> = {
  code: "thread-policy-with-hyperthreading-trait",
  severity: "error",
  source: "Nova, nova/virt/hardware.py, numa_get_constraints, every release",
  platform: "openstack",
  service: "nova",
  stage: "request",
  http: 400,
  keys: ["hw:cpu_thread_policy", "hw_cpu_thread_policy"],
  message: ({ key, policy, trait, value }) =>
    `${key} "${policy}" and ${trait} "${value}" both decide about hyperthreading, but Nova accepts only one of them. Keep the thread policy.`,
  check(server, report) {
    const { threadPolicy, hyperthreading } = pinning(server);
    if (!threadPolicy || threadPolicy.value === "" || !hyperthreading) return;
    const params = { key: threadPolicy.where[1], policy: threadPolicy.value, trait: hyperthreading.where[1], value: hyperthreading.value };
    report({ params, keys: [hyperthreading.where, threadPolicy.where] });
  },
};
