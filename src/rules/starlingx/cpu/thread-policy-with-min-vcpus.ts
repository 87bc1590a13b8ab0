import type { ServerRule } from "../../rule.ts";

/** vCPUs on sibling threads, on a flavor whose vCPUs may go offline one by one. */
export const threadPolicyWithMinVcpus: ServerRule<{ policy: string }> = {
  code: "thread-policy-with-min-vcpus",
  severity: "error",
  source: "stx-nova, nova/api/openstack/compute/flavors_extraspecs.py, _validate_cpu_thread_policy; 2018.07 to master",
  platform: "starlingx",
  service: "nova",
  stage: "set",
  http: 409,
  keys: ["hw:cpu_thread_policy"],
  message: ({ policy }) =>
    `hw:cpu_thread_policy=${policy} cannot be combined with hw:wrs:min_vcpus, which scales the vCPUs. ` +
    'Use "prefer" or "isolate", or remove hw:wrs:min_vcpus.',

  check({ flavor }, report) {
    if (flavor?.text("hw:cpu_thread_policy") !== "require" || !flavor.has("hw:wrs:min_vcpus")) return;
    report({
      params: { policy: "require" },
      keys: [
        ["flavor", "hw:cpu_thread_policy"],
        ["flavor", "hw:wrs:min_vcpus"],
      ],
      suggestions: [
        { kind: "value", text: "prefer" },
        { kind: "value", text: "isolate" },
      ],
    });
  },
};
