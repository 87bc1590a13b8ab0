import type { ServerRule, Where } from "../../rule.ts";
import { pinning } from "./pinning.ts";

type Params = { vcpu: string; pcpu: string };

/** Resources of class VCPU and PCPU on one flavor. */
export const vcpuAndPcpuResources: ServerRule<Params> = {
  code: "vcpu-and-pcpu-resources",
  severity: "error",
  source: "Nova, nova/virt/hardware.py, numa_get_constraints, every release",
  platform: "openstack",
  service: "nova",
  stage: "request",
  http: 400,
  keys: ["resources{group}:VCPU"],
  message: ({ vcpu, pcpu }) =>
    `The flavor asks for shared CPUs with ${vcpu} and for dedicated CPUs with ${pcpu}. ` +
    'Keep only one of the two; a guest with shared and dedicated CPUs needs hw:cpu_policy "mixed" and hw:cpu_dedicated_mask.',
  check(server, report) {
    const { vcpu, pcpu } = pinning(server);
    if (vcpu.amount === 0n || pcpu.amount === 0n) return;
    const [shared, dedicated] = [vcpu.keys[0] as Where, pcpu.keys[0] as Where];
    report({ params: { vcpu: shared[1], pcpu: dedicated[1] }, keys: [shared, dedicated] });
  },
};
