import type { ServerRule, Where } from "../../rule.ts";
import { filledSpec } from "../flavor-specs.ts";
import { imageProperties } from "../image-properties.ts";
import { pinning } from "./pinning.ts";

type Params = { key: string; policy: string; resource: string };

/** A CPU policy beside resources of class VCPU or PCPU. */
export const cpuPolicyWithCpuResources: ServerRule<Params> = {
  code: "cpu-policy-with-cpu-resources",
  severity: "error",
  source: "Nova, nova/virt/hardware.py, numa_get_constraints, every release",
  platform: "openstack",
  service: "nova",
  stage: "request",
  http: 400,
  keys: ["hw:cpu_policy", "hw_cpu_policy"],
  message: ({ key, policy, resource }) =>
    `${key} "${policy}" and ${resource} both say where the guest's CPUs come from, but Nova accepts only one of them. ` +
    `Remove ${resource}: the policy requests the CPUs itself.`,
  check(server, report) {
    const { vcpu, pcpu } = pinning(server);
    const resource = (vcpu.amount !== 0n ? vcpu : pcpu.amount !== 0n ? pcpu : undefined)?.keys[0];
    if (resource === undefined) return;
    const flavor = filledSpec(server, "hw:cpu_policy"),
      image = imageProperties(server).choice("hw_cpu_policy");
    const policy = flavor ?? image;
    if (policy == null) return;
    const where: Where = flavor == null ? imageProperties(server).where("hw_cpu_policy") : ["flavor", "hw:cpu_policy"];
    report({ params: { key: where[1], policy, resource: resource[1] }, keys: [resource, where] });
  },
};
