import type { ServerRule } from "../../rule.ts";

/** A thread policy that leaves no thread to share, beside a vCPU that shares one. */
export const threadPolicyWithSharedVcpu: ServerRule<{ policy: string }> = {
  code: "thread-policy-with-shared-vcpu",
  severity: "error",
  source: "stx-nova, nova/api/openstack/compute/flavors_extraspecs.py, _validate_cpu_thread_policy; 2018.07 to master",
  platform: "starlingx",
  service: "nova",
  stage: "set",
  http: 409,
  keys: ["hw:cpu_thread_policy"],
  message: ({ policy }) =>
    `hw:cpu_thread_policy=${policy} cannot be combined with any value of hw:wrs:shared_vcpu. Use "prefer", or remove one of the two.`,

  check({ flavor }, report) {
    const policy = flavor?.text("hw:cpu_thread_policy");
    if ((policy !== "require" && policy !== "isolate") || !flavor?.has("hw:wrs:shared_vcpu")) return;
    report({
      params: { policy },
      keys: [
        ["flavor", "hw:cpu_thread_policy"],
        ["flavor", "hw:wrs:shared_vcpu"],
      ],
      suggestions: [{ kind: "value", text: "prefer" }],
    });
  },
};
