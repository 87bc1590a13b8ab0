import { readInteger } from "../../../schema/grammar/integer.ts";
import { strip } from "../../../schema/grammar/python-text.ts";
import type { CpuSet } from "../../cpu-set.ts";
import type { Server } from "../../rule.ts";
import { readCpuList } from "../cpu/cpu-list.ts";
import { pinning } from "../cpu/pinning.ts";
import { filledSpec, specList } from "../flavor-specs.ts";
import { imageProperties } from "../image-properties.ts";
import { guestPageSize, letsImageChoose, readPageSize } from "../memory/page-sizes.ts";
import { oncePerServer } from "../once-per-server.ts";

/** What one side says of each guest NUMA node, from node 0 to the first that is left out. */
export interface NodeValues<T> {
  readonly side: "flavor" | "image";
  /** The key without its number: `hw:numa_cpus`. */
  readonly stem: string;
  /** Undefined where a text can't be read. */
  readonly values: readonly (T | undefined)[];
}

/** The NUMA topology that a flavor and an image ask for. Undefined means unknown, wrong, or set on both sides. */
export interface GuestNuma {
  /** Whether Nova builds a topology; where it does not, the lists are never read. */
  readonly asked: boolean | undefined;
  /** The number of nodes, 1 where none is given. */
  readonly nodes: bigint | undefined;
  readonly cpus: NodeValues<CpuSet> | null | undefined;
  /** MiB */
  readonly memory: NodeValues<bigint> | null | undefined;
}

/** A guest's NUMA topology (nova/virt/hardware.py, numa_get_constraints, every release). Each part is read when a rule first asks for it. */
export const guestNuma = oncePerServer((server): GuestNuma => new NumaReadings(server));

/** What was read, in a list of one: undefined is an answer too. */
type Read<T> = readonly [T] | undefined;

class NumaReadings implements GuestNuma {
  readonly #server: Server;
  #asked: Read<GuestNuma["asked"]>;
  #nodes: Read<GuestNuma["nodes"]>;
  #cpus: Read<GuestNuma["cpus"]>;
  #memory: Read<GuestNuma["memory"]>;

  constructor(server: Server) {
    this.#server = server;
  }

  get asked(): GuestNuma["asked"] {
    this.#asked ??= [isAsked(this.#server)];
    return this.#asked[0];
  }

  get nodes(): GuestNuma["nodes"] {
    this.#nodes ??= [nodesOf(this.#server)];
    return this.#nodes[0];
  }

  get cpus(): GuestNuma["cpus"] {
    this.#cpus ??= [listOf(this.#server, "numa_cpus", readCpuList, imageProperties(this.#server).numaCpus())];
    return this.#cpus[0];
  }

  get memory(): GuestNuma["memory"] {
    this.#memory ??= [listOf(this.#server, "numa_mem", readInteger, imageProperties(this.#server).numaMem())];
    return this.#memory[0];
  }
}

/** One thing that asks for a topology is enough, whatever is not known of the others. */
function isAsked(server: Server): boolean | undefined {
  let answer: false | undefined = false;
  for (const asks of [asksNodes, asksPageSize, asksPmem, asksPinning]) {
    const asked = asks(server);
    if (asked) return true;
    if (asked === undefined) answer = undefined;
  }
  return answer;
}

function listOf<T>(
  server: Server,
  name: string,
  parse: (text: string) => T | undefined,
  image: readonly T[] | null | undefined,
): NodeValues<T> | null | undefined {
  const texts = specList(server, `hw:${name}`);
  if (texts && image) return undefined;
  if (texts) return { side: "flavor", stem: `hw:${name}`, values: texts.map(parse) };
  // if the other side is not known: a list on both would be refused, so the known one counts
  if (image && (texts === null || server.flavor === undefined)) return { side: "image", stem: `hw_${name}`, values: image };
  return texts === null && image === null ? null : undefined;
}

function nodesOf(server: Server): bigint | undefined {
  const flavor = filledSpec(server, "hw:numa_nodes"),
    image = imageProperties(server).integer("hw_numa_nodes");
  const fromImage = typeof image === "bigint" && image !== 0n;
  if (typeof flavor === "string") return fromImage ? undefined : positive(readInteger(flavor));
  if (fromImage) return flavor === null || server.flavor === undefined ? positive(image) : undefined;
  return flavor === null && image === null ? 1n : undefined;
}

function asksNodes(server: Server): boolean | undefined {
  const flavor = filledSpec(server, "hw:numa_nodes"),
    image = imageProperties(server).integer("hw_numa_nodes");
  return any(flavor === undefined ? undefined : flavor !== null, image === undefined ? undefined : image !== null && image !== 0n);
}

/** A size of 0 counts as not set, and an image can choose it; one that can't be read will ask for a topology once it is corrected. */
function asksPageSize(server: Server): boolean | undefined {
  const size = guestPageSize(server);
  if (size !== undefined) return size !== null && size !== 0;
  const flavor = filledSpec(server, "hw:mem_page_size");
  if (typeof flavor !== "string") return undefined;
  const own = readPageSize(flavor);
  return own === 0 || (own !== undefined && letsImageChoose(own) && server.image === undefined) ? undefined : true;
}

function asksPmem(server: Server): boolean | undefined {
  const labels = filledSpec(server, "hw:pmem");
  return typeof labels === "string" ? labels.split(",").some((label) => strip(label) !== "") : labels === null ? false : undefined;
}

function asksPinning(server: Server): boolean | undefined {
  const { policy } = pinning(server);
  return policy === undefined ? undefined : policy !== null && policy.value !== "shared";
}

const positive = (nodes: bigint | undefined): bigint | undefined => (nodes !== undefined && nodes >= 1n ? nodes : undefined);

const any = (...answers: (boolean | undefined)[]): boolean | undefined =>
  answers.includes(true) ? true : answers.includes(undefined) ? undefined : false;
