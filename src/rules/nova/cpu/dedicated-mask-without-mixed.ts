import type { ServerRule } from "../../rule.ts";
import { cpuMasks } from "./cpu-masks.ts";
import { pinning } from "./pinning.ts";

type Params = { policy: string | null };

/** A mask of dedicated CPUs where the policy is not `mixed`. */
export const dedicatedMaskWithoutMixed: ServerRule<Params> = {
  code: "dedicated-mask-without-mixed",
  severity: "error",
  source: "Nova, nova/virt/hardware.py, numa_get_constraints, every release",
  platform: "openstack",
  service: "nova",
  stage: "request",
  http: 400,
  keys: ["hw:cpu_dedicated_mask"],
  image: { property: "hw_cpu_policy", values: ["mixed"] },
  message: ({ policy }) =>
    `hw:cpu_dedicated_mask needs the CPU policy "mixed", but ${policy === null ? "there is no CPU policy" : `the CPU policy is "${policy}"`}. ` +
    'Set hw:cpu_policy "mixed", or remove the mask.',
  check(server, report) {
    const { policy } = pinning(server);
    if (!cpuMasks(server).dedicated || policy === undefined || policy?.value === "mixed") return;
    const params = { policy: policy === null ? null : policy.value };
    report({ params, keys: [["flavor", "hw:cpu_dedicated_mask"], ...(policy === null ? [] : [policy.where])] });
  },
};
