import { isMap, type JsonMap, member } from "../json/value.ts";
import type { Resource, ResourceType } from "../model.ts";
import type { Collector } from "./collector.ts";
import { type EntryOptions, type ReadEntries, readEntries } from "./entries.ts";
import { Opaque } from "./opaque.ts";
import { isTemplate } from "./template.ts";

/** The amounts that a resource has besides its entries, in the units of the APIs. */
export type Amounts = Pick<
  Resource,
  "vcpus" | "ram" | "disk" | "min_ram" | "min_disk" | "size" | "attributes" | "attribute_names" | "attribute_pointers"
>;

const AMOUNTS = ["vcpus", "ram", "disk", "min_ram", "min_disk", "size"] as const;

/** A resource as a format sees it. */
export interface Sighting extends EntryOptions {
  readonly type: ResourceType;
  readonly name?: unknown;
  /** The value of the map of entries, undefined if there is none. */
  readonly map: unknown;
  /** JSON pointer of the map. */
  readonly pointer: string;
  /** JSON pointer of what has the map. */
  readonly owner: string;
  readonly amounts?: Amounts;
  readonly part?: boolean;
  /** Whose body the owner is; undefined where a tool makes the body. */
  readonly body?: Resource["body"];
  readonly create?: boolean;
  /** null means an empty map, as clients print it and authors of YAML write it. */
  readonly nullIsEmpty?: boolean;
}

/** Adds a resource with what is known of its entries; nothing where the map as a whole is unknown. */
export function addResource(collector: Collector, seen: Sighting): void {
  const sighting = collector.isTemplate && !seen.tool.templates ? { ...seen, tool: { ...seen.tool, templates: true } } : seen;
  const { map, amounts } = sighting;
  const { source } = collector;
  // attributes are checked as entries are
  if (source.syntax === "YAML" && amounts?.attributes) {
    if (collector.isFull || !collector.takes(Object.keys(amounts.attributes).length, sighting.owner)) return;
  }
  // Of a server only its metadata is of interest here, and what a request for one has.
  if (map === undefined && sighting.type === "OS::Nova::Server" && sighting.body === undefined) return;
  const isEmpty = map === undefined || (map === null && (sighting.nullIsEmpty || source.syntax === "YAML"));
  const read = isEmpty ? { entries: {}, pointer: sighting.owner } : readEntries(map, sighting.pointer, collector, sighting);
  if (read) collector.resources.push(makeResource(sighting, read, source.isPart));
}

/** Instances of a class have room for members to come, which literals have not: less to allocate for each of many flavors. */
class Draft {
  declare type: ResourceType;
  declare properties_target?: string;
  declare name?: string;
  declare entries: Resource["entries"];
  declare pointer: string;
  declare pointers?: ReadonlyMap<string, string>;
  declare part?: boolean;
  declare create?: boolean;
  declare vcpus?: number;
  declare ram?: number;
  declare disk?: number;
  declare min_ram?: number;
  declare min_disk?: number;
  declare size?: number;
  declare owner?: string;
  declare attributes?: JsonMap;
  declare attribute_names?: NonNullable<Resource["attribute_names"]>;
  declare attribute_pointers?: ReadonlyMap<string, string>;
  declare body?: NonNullable<Resource["body"]>;
}

function makeResource({ type, name, part, create, amounts, owner, body, tool }: Sighting, read: ReadEntries, isPart?: boolean): Resource {
  const draft = new Draft();
  draft.type = type;
  if (type === "OS::Nova::Server") draft.properties_target = "metadata";
  // what a volume has of itself no driver reads
  if (type === "OS::Cinder::Volume") draft.properties_target = "image";
  draft.entries = read.entries;
  draft.pointer = read.pointer;
  const known = readName(name);
  if (known !== undefined) draft.name = known;
  if (amounts) {
    for (const amount of AMOUNTS) {
      const number = amounts[amount];
      if (number !== undefined) draft[amount] = number;
    }
    if (amounts.attributes) {
      draft.owner = owner;
      draft.attributes = tool.templates ? withoutTemplates(amounts.attributes) : amounts.attributes;
    }
    if (amounts.attribute_names) draft.attribute_names = amounts.attribute_names;
    if (amounts.attribute_pointers) draft.attribute_pointers = amounts.attribute_pointers;
    if (body) draft.body = body;
  }
  if (read.pointers) draft.pointers = read.pointers;
  if (part || read.part || isPart) draft.part = true;
  if (create) draft.create = true;
  return draft;
}

/** Attributes whose values are final. */
function withoutTemplates(attributes: JsonMap): JsonMap {
  const isOpen = (value: unknown): boolean => value instanceof Opaque || (typeof value === "string" && isTemplate(value));
  if (!Object.values(attributes).some(isOpen)) return attributes;
  return Object.fromEntries(Object.entries(attributes).filter(([, value]) => !isOpen(value)));
}

/** A name as text; one that a template makes is unknown. */
function readName(name: unknown): string | undefined {
  if (typeof name === "number") return String(name);
  return typeof name === "string" && !isTemplate(name) ? name : undefined;
}

/** The amounts of a flavor under the names that a format has for them. */
export function flavorAmounts(flavor: unknown, vcpus = "vcpus", ram = "ram", disk = "disk"): Amounts {
  const amounts: Writable = {};
  read(amounts, "vcpus", flavor, vcpus);
  read(amounts, "ram", flavor, ram);
  read(amounts, "disk", flavor, disk);
  if (isMap(flavor)) amounts.attributes = flavor;
  if (vcpus !== "vcpus" || ram !== "ram" || disk !== "disk") amounts.attribute_names = { vcpus, ram, disk };
  return amounts;
}

/** The amounts of an image under the names that a format has for them. */
export function imageAmounts(image: unknown, minRam = "min_ram", minDisk = "min_disk"): Amounts {
  const amounts: Writable = {};
  read(amounts, "min_ram", image, minRam);
  read(amounts, "min_disk", image, minDisk);
  read(amounts, "size", image, "size");
  if (isMap(image)) amounts.attributes = image;
  if (minRam !== "min_ram" || minDisk !== "min_disk") amounts.attribute_names = { min_ram: minRam, min_disk: minDisk };
  return amounts;
}

type Writable = { -readonly [K in keyof Amounts]: Amounts[K] };

function read(amounts: Writable, amount: (typeof AMOUNTS)[number], from: unknown, name: string): void {
  const number = readAmount(member(from, name));
  if (number !== undefined) amounts[amount] = number;
}

/** A whole number, or its digits. */
function readAmount(value: unknown): number | undefined {
  if (typeof value === "number") return Number.isSafeInteger(value) && value >= 0 ? value : undefined;
  return typeof value === "string" && /^\d{1,15}$/.test(value) ? Number(value) : undefined;
}
