import type { Params } from "../../../model.ts";
import { readIntegerPython2 } from "../../../schema/grammar/integer.ts";
import type { CpuSet } from "../../cpu-set.ts";
import { MAX_NODES } from "../../nova/flavor-specs.ts";
import type { Fault, Server, Where } from "../../rule.ts";
import type { Side } from "../../side.ts";
import { readCpuList } from "../cpu/cpu-list.ts";
import { integerAt } from "../python2-value.ts";

/** The keys of the guest's nodes with one stem, read from node 0 to the first gap. */
export interface NodeList<T> {
  readonly side: "flavor" | "image";
  readonly keys: readonly string[];
  readonly texts: readonly (string | undefined)[];
  /** By node; undefined if the text is not valid. */
  readonly values: readonly (T | undefined)[];
}

/**
 * The NUMA topology that a flavor asks for, by itself or with an image: what the forks' `numa_get_constraints` reads
 * (stx-nova, nova/virt/hardware.py, of Pike; 2018.07 to master).
 */
export interface Topology {
  /** A flavor is checked by itself when its extra specs are set, and with an image when a server is requested. */
  readonly stage: "set" | "request";
  /** A number of nodes, a page size or a pinned node asks for a topology; without it the lists are not read. */
  readonly wanted: boolean;
  /** 1 where nothing says; undefined where what says it is not known or is no number. */
  readonly nodes: bigint | undefined;
  readonly nodesAt: Where | undefined;
  /** Whether what is absent is surely absent. */
  readonly whole: boolean;
  readonly cpus?: NodeList<CpuSet>;
  /** MiB */
  readonly memory?: NodeList<bigint>;
  readonly pins?: NodeList<bigint>;
  readonly cacheVcpus?: NodeList<CpuSet>;
  readonly cacheSize?: NodeList<bigint>;
  readonly cacheCode?: NodeList<bigint>;
  readonly cacheData?: NodeList<bigint>;
}

/** The keys that bear on a topology. */
export const TOPOLOGY_KEYS = [
  "hw:numa_nodes",
  "hw:mem_page_size",
  "hw:numa_node.{node}",
  "hw:numa_cpus.{node}",
  "hw:numa_mem.{node}",
  "hw:cache_vcpus.{node}",
  "hw:cache_l3.{node}",
  "hw:cache_l3_code.{node}",
  "hw:cache_l3_data.{node}",
  "hw_numa_nodes",
  "hw_numa_node.{node}",
  "hw_numa_cpus.{node}",
  "hw_numa_mem.{node}",
  "hw_cache_vcpus.{node}",
  "hw_cache_l3.{node}",
  "hw_cache_l3_code.{node}",
  "hw_cache_l3_data.{node}",
] as const;

const cache = new WeakMap<Server, readonly Topology[]>();

/** What a server's flavor asks for: with its image first, where that is known, then by itself. None without a flavor. */
export function topologies(server: Server): readonly Topology[] {
  let asked = cache.get(server);
  if (asked === undefined) {
    const { flavor, image } = server;
    asked = flavor === undefined ? [] : image === undefined ? [read(flavor)] : [read(flavor, image), read(flavor)];
    cache.set(server, asked);
  }
  return asked;
}

/** Reports the faults of the first topology that has any: one defect is reported once, by the latest that refuses it. */
export function reportFirst<P extends Params>(
  server: Server,
  report: (fault: Fault<P>) => void,
  faultsOf: (asked: Topology) => readonly Fault<P>[],
): void {
  for (const asked of topologies(server)) {
    const faults = faultsOf(asked);
    for (const fault of faults) report(asked.stage === "request" ? { stage: "request", http: 400, ...fault } : fault);
    if (faults.length > 0) return;
  }
}

/** The place of an entry of a node list. */
export const entryAt = (list: NodeList<unknown>, node = 0): Where => [list.side, list.keys[node] as string];

/** The status of a refusal that POST /servers does not foresee (nova/api/openstack/compute/servers.py lists those that it does). */
export const unforeseen = ({ stage }: Topology): { http?: number } => (stage === "request" ? { http: 500 } : {});

/** The faults of a flavor's list whose entries cannot be read; an image's are reported for its properties. */
export function unreadable(asked: Topology, list: NodeList<unknown> | undefined): Fault<{ key: string; value: string }>[] {
  if (list?.side !== "flavor") return [];
  return list.values.flatMap((value, node) => {
    const where = entryAt(list, node),
      text = list.texts[node];
    if (value !== undefined || text === undefined) return [];
    return [{ params: { key: where[1], value: text }, keys: [where] as const, ...unforeseen(asked) }];
  });
}

function read(flavor: Side, image?: Side): Topology {
  const list = <T>(name: string, readText: ReadText<T>): NodeList<T> | undefined =>
    readList("flavor", flavor, `hw:${name}.`, readText) ?? (image && readList("image", image, `hw_${name}.`, readText));
  const pins = list("numa_node", readIntegerPython2);
  const nodesAt = askedNodes(flavor, image);
  const whole = !flavor.resource.part && !image?.resource.part;
  const sizeAsked = stands(flavor, "hw:mem_page_size");
  return {
    stage: image === undefined ? "set" : "request",
    wanted: nodesAt !== undefined || sizeAsked || pins !== undefined,
    nodes: nodesAt === undefined ? (whole ? 1n : undefined) : readNodes(nodesAt[0] === "flavor" ? flavor : (image as Side), nodesAt[1]),
    nodesAt,
    whole,
    ...some("pins", pins),
    ...some("cpus", list("numa_cpus", readCpuList)),
    ...some("memory", list("numa_mem", readIntegerPython2)),
    ...some("cacheVcpus", list("cache_vcpus", readCpuList)),
    ...some("cacheSize", list("cache_l3", readIntegerPython2)),
    ...some("cacheCode", list("cache_l3_code", readIntegerPython2)),
    ...some("cacheData", list("cache_l3_data", readIntegerPython2)),
  };
}

const some = <K extends string, T>(name: K, value: T | undefined): { [name in K]?: T } =>
  (value === undefined ? {} : { [name]: value }) as { [name in K]?: T };

/** An empty text counts as none. */
const stands = (side: Side, key: string): boolean => side.has(key) && side.text(key) !== "";

function askedNodes(flavor: Side, image: Side | undefined): Where | undefined {
  if (stands(flavor, "hw:numa_nodes")) return ["flavor", "hw:numa_nodes"];
  return image?.has("hw_numa_nodes") ? ["image", "hw_numa_nodes"] : undefined;
}

function readNodes(side: Side, key: string): bigint | undefined {
  const nodes = integerAt(side, key);
  return nodes !== undefined && nodes > 0n ? nodes : undefined;
}

type ReadText<T> = (text: string) => T | undefined;

function readList<T>(name: "flavor" | "image", side: Side, stem: string, readText: ReadText<T>): NodeList<T> | undefined {
  const keys: string[] = [];
  while (keys.length < MAX_NODES && side.has(stem + keys.length)) keys.push(stem + keys.length);
  if (keys.length === 0) return undefined;
  const texts = keys.map((key) => side.text(key));
  return { side: name, keys, texts, values: texts.map((text) => (text === undefined ? undefined : readText(text))) };
}
