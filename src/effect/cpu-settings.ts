import { type CpuSet, common, firstCpus, written } from "../rules/cpu-set.ts";
import { cpuMasks } from "../rules/nova/cpu/cpu-masks.ts";
import { PARTS, topologyPart } from "../rules/nova/cpu/cpu-topology.ts";
import { pinning, type Setting } from "../rules/nova/cpu/pinning.ts";
import { filledSpec, flavorSize } from "../rules/nova/flavor-specs.ts";
import { imageProperties } from "../rules/nova/image-properties.ts";
import { guestNuma, type NodeValues } from "../rules/nova/numa/guest-numa.ts";
import type { Server, Where } from "../rules/rule.ts";
import type { EffectSetting } from "./answers.ts";

type Draft = Omit<EffectSetting, "section">;

/** A setting's place in an answer. */
export const decidedBy = (...places: readonly Where[]): EffectSetting["decided_by"] =>
  places.flatMap(([side, key]) => (side === "flavor" || side === "image" ? [{ side, key }] : []));

const ofSetting = (name: string, setting: Setting | null | undefined, byDefault: string): Draft =>
  setting === undefined
    ? { name, value: null, decided_by: [] }
    : setting === null
      ? { name, value: byDefault, decided_by: [] }
      : { name, value: setting.value, decided_by: decidedBy(setting.where) };

/** How many vCPUs have a host CPU of their own, and how many share: undefined where that is not known. */
export function pinnedCpus(
  server: Server,
): { readonly pinned: number; readonly shared: number; readonly by: readonly Where[] } | undefined {
  const vcpus = flavorSize(server, "vcpus"),
    { policy } = pinning(server);
  if (vcpus === undefined || policy === undefined) return undefined;
  if (policy === null || policy.value === "shared") return { pinned: 0, shared: vcpus, by: policy === null ? [] : [policy.where] };
  if (policy.value === "dedicated") return { pinned: vcpus, shared: 0, by: [policy.where] };
  const { dedicated, realtime } = cpuMasks(server);
  const mask = dedicated ?? realtime;
  if (!mask?.cpus) return undefined;
  const pinned = sizeOf(common(firstCpus(vcpus), mask.cpus));
  return { pinned, shared: vcpus - pinned, by: [policy.where, mask.where] };
}

const sizeOf = (cpus: CpuSet): number => cpus.reduce((sum, [first, last]) => sum + last - first + 1, 0);

/** What the guest's CPUs are (nova/virt/hardware.py, numa_get_constraints and get_cpu_topology_constraints). */
export function cpuSettings(server: Server): EffectSetting[] {
  const { policy, threadPolicy, emulator, realtime } = pinning(server);
  const vcpus = flavorSize(server, "vcpus"),
    split = pinnedCpus(server);
  const by = decidedBy(...(split?.by ?? []));
  const drafts: Draft[] = [
    { name: "vCPUs", value: vcpus === undefined ? null : String(vcpus), decided_by: [] },
    ofSetting("CPU policy", policy, "shared"),
    { name: "pinned vCPUs", value: split === undefined ? null : String(split.pinned), decided_by: by },
    { name: "shared vCPUs", value: split === undefined ? null : String(split.shared), decided_by: by },
  ];
  if (threadPolicy !== null && split?.pinned !== 0) drafts.push(ofSetting("CPU thread policy", threadPolicy, ""));
  if (typeof emulator === "string") {
    drafts.push({ name: "emulator threads", value: emulator, decided_by: decidedBy(["flavor", "hw:emulator_threads_policy"]) });
  }
  const mask = cpuMasks(server).realtime;
  if (realtime === true && mask) {
    drafts.push({
      name: "real-time vCPUs",
      value: mask.cpus === undefined ? null : written(mask.cpus),
      decided_by: decidedBy(["flavor", "hw:cpu_realtime"], mask.where),
    });
  }
  for (const part of PARTS) drafts.push(...topologyDrafts(server, part));
  return drafts.map((draft) => ({ section: "cpu", ...draft }));
}

/** Preferences, which Nova meets where they make the flavor's number of vCPUs; what it chooses is left to it. */
function topologyDrafts(server: Server, part: (typeof PARTS)[number]): Draft[] {
  const flavor = filledSpec(server, `hw:cpu_${part}`),
    { image, imageMax, flavorMax } = topologyPart(server, part);
  const drafts: Draft[] = [];
  const fromImage = image !== undefined && image !== 0n;
  if (fromImage || typeof flavor === "string") {
    const where: Where = fromImage ? ["image", `hw_cpu_${part}`] : ["flavor", `hw:cpu_${part}`];
    drafts.push({ name: `preferred ${part}`, value: fromImage ? String(image) : (flavor as string), decided_by: decidedBy(where) });
  }
  const max = imageMax ? imageMax : flavorMax;
  if (max) {
    const where: Where = imageMax ? ["image", `hw_cpu_max_${part}`] : ["flavor", `hw:cpu_max_${part}`];
    drafts.push({ name: `most ${part}`, value: String(max), decided_by: decidedBy(where) });
  }
  return drafts;
}

const MOST_NODES = 16;

/** The guest's NUMA nodes, where something asks for a topology. */
export function numaSettings(server: Server): EffectSetting[] {
  const { asked, nodes, cpus, memory } = guestNuma(server);
  if (asked === false) return [];
  const setting = (name: string, value: string | null, where: readonly Where[]): EffectSetting => ({
    section: "numa",
    name,
    value,
    decided_by: decidedBy(...where),
  });
  if (asked === undefined || nodes === undefined) return [setting("NUMA nodes", null, [])];
  const named: Where[] = [
    ...(filledSpec(server, "hw:numa_nodes") ? [["flavor", "hw:numa_nodes"] as const] : []),
    ...(imageProperties(server).integer("hw_numa_nodes") ? [["image", "hw_numa_nodes"] as const] : []),
  ];
  const lines = [setting("NUMA nodes", String(nodes), named)];
  const vcpus = flavorSize(server, "vcpus"),
    ram = flavorSize(server, "ram");
  for (let node = 0; node < Math.min(Number(nodes), MOST_NODES); node++) {
    const own = valueAt(cpus, node),
      size = valueAt(memory, node);
    const even = cpus === null && memory === null;
    const cpuText = own ? written(own) : even && vcpus !== undefined ? evenRange(vcpus, Number(nodes), node) : undefined;
    const sizeText = size !== undefined ? String(size) : even && ram !== undefined ? String(ram / Number(nodes)) : undefined;
    if (cpuText === undefined || sizeText === undefined) continue;
    const where = [cpus, memory].flatMap((list): Where[] => (list ? [[list.side, `${list.stem}.${node}`]] : []));
    lines.push(setting(`node ${node}`, `vCPUs ${cpuText}, ${sizeText} MiB`, where));
  }
  return lines;
}

const valueAt = <T>(list: NodeValues<T> | null | undefined, node: number): T | undefined => list?.values[node];

const evenRange = (vcpus: number, nodes: number, node: number): string => {
  const each = vcpus / nodes;
  return each === 1 ? String(node) : `${node * each}-${(node + 1) * each - 1}`;
};
