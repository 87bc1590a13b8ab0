import { type CpuSet, cpusFrom, firstCpus, without, written } from "../../cpu-set.ts";
import { flavorSize } from "../../nova/flavor-specs.ts";
import type { ServerRule, Where } from "../../rule.ts";
import type { Side } from "../../side.ts";
import { CACHE_VCPUS, type NodeKey, nodeKeys } from "../numa/node-key.ts";
import { cpusAt, integerAt } from "../python2-value.ts";

/** CPUs for a guest node's share of the cache that are another node's. */
export const cacheVcpusOutsideNode: ServerRule<{ key: string; outside: string; node: string }> = {
  code: "cache-vcpus-outside-node",
  severity: "error",
  source: "stx-nova, nova/api/openstack/compute/flavors_extraspecs.py, _validate_cache_node; 2018.07 to master",
  platform: "starlingx",
  service: "nova",
  stage: "set",
  http: 400,
  keys: [`${CACHE_VCPUS}{node}`],
  message: ({ key, outside, node }) =>
    `${key} lists CPU ${outside}, but its NUMA node has ${node === "" ? "no CPU" : `CPU ${node}`}. List only CPUs of that node.`,

  check(server, report) {
    const { flavor } = server;
    const vcpus = flavorSize(server, "vcpus");
    if (flavor === undefined || vcpus === undefined) return;
    for (const each of nodeKeys(flavor, CACHE_VCPUS)) {
      const cpus = cpusAt(flavor, each.key);
      // another rule reports a text that is not a list, or that names CPUs which the flavor does not have
      if (cpus === undefined || without(cpus, firstCpus(vcpus)).length > 0) continue;
      const [own, where] = ownCpus(flavor, each, vcpus) ?? [];
      const outside = own && without(cpus, own);
      if (own === undefined || outside === undefined || outside.length === 0) continue;
      report({
        params: { key: each.key, outside: written(outside), node: written(own) },
        keys: [["flavor", each.key], ...(where === undefined ? [] : [where])],
      });
    }
  },
};

/** The CPUs of a key's node: its list, else its even share; undefined where they are not known. */
function ownCpus(flavor: Side, { node, suffix }: NodeKey, vcpus: number): [CpuSet, Where?] | undefined {
  const listed = `hw:numa_cpus.${suffix}`;
  if (node === undefined || node < 0n) return undefined;
  if (flavor.has(listed)) {
    const cpus = cpusAt(flavor, listed);
    return cpus && [cpus, ["flavor", listed]];
  }
  const nodes = integerAt(flavor, "hw:numa_nodes");
  if (flavor.resource.part || nodes === undefined || nodes < 1n || node >= nodes) return undefined;
  // other rules report lists that lack this node, and nodes that cannot share evenly
  if (flavor.has("hw:numa_cpus.0") ? suffix === String(node) : BigInt(vcpus) % nodes !== 0n) return undefined;
  const share = Math.floor(vcpus / Number(nodes));
  return [cpusFrom(Number(node) * share, share), ["flavor", "hw:numa_nodes"]];
}
