import type { ServerRule, Where } from "../../rule.ts";
import type { Side } from "../../side.ts";
import { CACHE_SIZES, CACHE_VCPUS } from "../numa/node-key.ts";
import { cpuPolicy } from "./cpu-policy.ts";

const SINGLE = ["hw:cpu_thread_policy", "hw:pci_irq_affinity_mask", "hw:wrs:shared_vcpu", "hw:wrs:min_vcpus"] as const;
const CACHE = [...CACHE_SIZES, CACHE_VCPUS] as const;
/** So many keys of the cache are named with a finding. */
const MOST = 8;

/** An extra spec that needs a flavor with dedicated CPUs. */
export const dedicatedCpusRequired: ServerRule<{ key: string; policy: string | null; keys: readonly string[] }> = {
  code: "dedicated-cpus-required",
  severity: "error",
  source: "stx-nova, nova/api/openstack/compute/flavors_extraspecs.py, _validate_cpu_thread_policy and its neighbours; 2018.07 to master",
  platform: "starlingx",
  service: "nova",
  stage: "set",
  http: 409,
  keys: [...SINGLE, ...CACHE.map((stem) => `${stem}{node}`)],
  message: ({ key, policy, keys }) =>
    `${key} needs hw:cpu_policy=dedicated, ` +
    `but ${policy === null ? "no hw:cpu_policy is set" : `hw:cpu_policy is "${policy}"`}. ` +
    `Set hw:cpu_policy=dedicated, or remove ${keys.length === 1 ? `"${key}"` : "the hw:cache_* keys"}.`,

  check({ flavor }, report) {
    const policy = flavor && cpuPolicy(flavor);
    if (flavor === undefined || policy === undefined || policy === "dedicated") return;
    const shared: Where[] = policy === "shared" ? [["flavor", "hw:cpu_policy"]] : [];
    for (const keys of dependents(flavor)) {
      const [key, ...others] = keys as [string, ...string[]];
      report({
        params: { key, policy: policy === "shared" ? policy : null, keys },
        keys: [["flavor", key], ...shared, ...others.map((other): Where => ["flavor", other])],
      });
    }
  },
};

/** The keys that need dedicated CPUs, each by itself, those of the cache together. */
function dependents(flavor: Side): string[][] {
  const single = SINGLE.filter((key) => flavor.has(key)).map((key) => [key]);
  const cache = flavor.keys().filter((key) => CACHE.some((stem) => key.startsWith(stem)));
  return cache.length === 0 ? single : [...single, cache.slice(0, MOST)];
}
