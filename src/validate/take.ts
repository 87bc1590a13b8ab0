import type { Finding, Resource } from "../model.ts";
import { isBaseAttribute, isServiceKey } from "../rules/glance/image-attributes.ts";
import { amountMalformed } from "../rules/value/amount-malformed.ts";
import { entriesNotAMap } from "../rules/value/entries-not-a-map.ts";
import { type Circumstance, findingOf } from "./finding.ts";
import { kindOf } from "./kind-of.ts";

/** A resource as the library was given it, and what is wrong with its form. */
export interface Taken {
  readonly resource: Resource;
  readonly findings: readonly Finding[];
  /** It has the form of the library's own type, and is no request body of an API around it. */
  readonly own: boolean;
}

type Map = Readonly<Record<string, unknown>>;
type Kind = Pick<Resource, "type" | "properties_target">;

const FLAVOR: Kind = { type: "OS::Nova::Flavor" };
const IMAGE: Kind = { type: "OS::Glance::Image" };
const VOLUME_TYPE: Kind = { type: "OS::Cinder::VolumeType" };
const METADATA: Kind = { type: "OS::Nova::Server", properties_target: "metadata" };
const NONE: readonly Finding[] = [];

// Written member by member: spreading the rest of objects with many shapes needs several times as long as all checks of a
// flavor. Missing members are undefined: objects of one shape are made and read in half the time.

/**
 * Reads a flavor, `{flavor: {…}}` as in Nova's API, or the body of `os-extra_specs`.
 * @param pointer its place in the given value
 */
export function takeFlavor(value: unknown, pointer = ""): Taken {
  if (!isMap(value)) return nothing(FLAVOR, "flavor", value, pointer);
  const inside = value["extra_specs"] === undefined ? value["flavor"] : undefined;
  return isMap(inside) ? { ...takeBare(inside, `${pointer}/flavor`), own: false } : takeBare(value, pointer);
}

function takeBare(value: Map, pointer: string): Taken {
  const { extra_specs, vcpus, ram, disk } = value;
  const findings: Finding[] = [];
  const entries = takeEntries(FLAVOR, extra_specs, "extra_specs", pointer, findings);
  const resource: Resource = {
    type: "OS::Nova::Flavor",
    name: nameOf(value),
    entries: entries ?? {},
    pointer: `${pointer}/extra_specs`,
    owner: pointer,
    vcpus: isAmount(vcpus) ? vcpus : amount(FLAVOR, "vcpus", vcpus, pointer, findings),
    ram: isAmount(ram) ? ram : amount(FLAVOR, "ram", ram, pointer, findings),
    disk: isAmount(disk) ? disk : amount(FLAVOR, "disk", disk, pointer, findings),
    part: entries === undefined ? true : undefined,
  } as Resource;
  return { resource, findings: findings.length === 0 ? NONE : findings, own: true };
}

/** Reads an image: with its properties apart, as clients have them, or among its attributes, as Glance's API has them. */
export function takeImage(value: unknown, pointer = ""): Taken {
  if (!isMap(value)) return nothing(IMAGE, "image", value, pointer);
  const { properties } = value;
  if (properties === undefined) return takeGlanceImage(value, pointer);
  const findings: Finding[] = [];
  const entries = takeEntries(IMAGE, properties, "properties", pointer, findings);
  return imageOf(value, entries, `${pointer}/properties`, pointer, findings, true);
}

/** Reads an image as in Glance's API, with its properties among its attributes. */
export function takeGlanceImage(value: unknown, pointer: string): Taken {
  if (!isMap(value)) return nothing(IMAGE, "image", value, pointer);
  const entries = propertiesAmong(value);
  return imageOf(value, entries, pointer, pointer, [], Object.keys(entries).length === 0);
}

function imageOf(value: Map, entries: Map | undefined, at: string, pointer: string, findings: Finding[], own: boolean): Taken {
  const { min_ram, min_disk, size } = value;
  const resource: Resource = {
    type: "OS::Glance::Image",
    name: nameOf(value),
    entries: entries ?? {},
    pointer: at,
    owner: pointer,
    min_ram: isAmount(min_ram) ? min_ram : amount(IMAGE, "min_ram", min_ram, pointer, findings),
    min_disk: isAmount(min_disk) ? min_disk : amount(IMAGE, "min_disk", min_disk, pointer, findings),
    size: isAmount(size) ? size : amount(IMAGE, "size", size, pointer, findings),
    part: entries === undefined ? true : undefined,
  } as Resource;
  return { resource, findings: findings.length === 0 ? NONE : findings, own };
}

/** Reads a volume type, `{volume_type: {…}}` as Cinder's API has it, or the body of `extra_specs`. */
export function takeVolumeType(value: unknown): Taken {
  if (!isMap(value)) return nothing(VOLUME_TYPE, "volume type", value, "");
  const inside = value["extra_specs"] === undefined ? value["volume_type"] : undefined;
  const create = isMap(inside);
  const [body, pointer] = create ? [inside, "/volume_type"] : [value, ""];
  const findings: Finding[] = [];
  const entries = takeEntries(VOLUME_TYPE, body["extra_specs"], "extra_specs", pointer, findings);
  const name = nameOf(body);
  const resource: Resource = {
    ...VOLUME_TYPE,
    ...(name !== undefined && { name }),
    entries: entries ?? {},
    pointer: `${pointer}/extra_specs`,
    ...(create && { create }),
    ...(entries === undefined && { part: true }),
  };
  return { resource, findings: findings.length === 0 ? NONE : findings, own: !create };
}

/** Reads a server's metadata. */
export function takeMetadata(value: unknown, pointer: string): Taken {
  const findings: Finding[] = [];
  const entries = takeEntries(METADATA, value, "metadata", pointer, findings) ?? {};
  return { resource: { ...METADATA, entries, pointer: `${pointer}/metadata` }, findings, own: true };
}

/** Reads a map of keys and values without anything around it. */
export function takeMap(kind: Kind, field: string, value: unknown, pointer: string): Taken {
  if (!isMap(value)) return nothing(kind, field, value, pointer);
  return { resource: { ...kind, entries: isPlain(value) ? value : { ...value }, pointer }, findings: NONE, own: true };
}

/** A finding for something else in the place of an object. */
export function notAMap(kind: Kind, field: string, value: unknown, pointer: string): Finding {
  return findingOf(entriesNotAMap, { ...kind, entries: {}, pointer }, undefined, { field, kind: kindOf(value) }, refusedBy(kind));
}

/** Whether a value has members by name; a Map has none of its own, and would be found to have nothing wrong. */
export function isMap(value: unknown): value is Map {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Map);
}

function nothing(kind: Kind, field: string, value: unknown, pointer: string): Taken {
  return { resource: { ...kind, entries: {}, pointer, part: true }, findings: [notAMap(kind, field, value, pointer)], own: false };
}

/** The keys and values of a map; undefined if there is none, which is a finding unless the member is missing. */
function takeEntries(kind: Kind, value: unknown, field: string, pointer: string, findings: Finding[]): Map | undefined {
  if (value === undefined) return undefined;
  if (isMap(value)) return isPlain(value) ? value : { ...value };
  findings.push(notAMap(kind, field, value, `${pointer}/${field}`));
  return undefined;
}

/** Whether all members that a loop sees are an object's own. */
function isPlain(value: object): boolean {
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** Attributes of an older API, which Glance refuses as properties in a request (glance/api/v2/images.py, _reserved_properties). */
const RESERVED = new Set(["location", "deleted", "deleted_at"]);

/** Whether a request of Glance's API that sets a name sets an attribute, and no property. */
export const isRequestAttribute = (name: string): boolean => isBaseAttribute(name) && !RESERVED.has(name);

/** The properties among the attributes of an image as in Glance's API; only Glance's answers have what Glance sets itself. */
function propertiesAmong(value: Map): Map {
  const isAnswer = value["status"] !== undefined || value["schema"] !== undefined;
  const leaves = isAnswer ? isServiceKey : isRequestAttribute;
  return Object.fromEntries(Object.entries(value).filter(([key]) => !leaves(key)));
}

const isAmount = (value: unknown): value is number | undefined => value === undefined || Number.isSafeInteger(value);

/** An amount that is not simply a number: Nova also accepts digits, an answer can have null, and anything else is a finding. */
function amount(kind: Kind, field: string, value: unknown, pointer: string, findings: Finding[]): number | undefined {
  if (value === null) return undefined;
  if (kind === FLAVOR && typeof value === "string" && /^[0-9]{1,15}$/.test(value)) return Number(value);
  const resource: Resource = { ...kind, entries: {}, pointer: `${pointer}/${field}` };
  findings.push(findingOf(amountMalformed, resource, undefined, { field, kind: kindOf(value) }, refusedBy(kind)));
  return undefined;
}

const nameOf = ({ name }: Map): string | undefined => (typeof name === "string" ? name : undefined);

/** The service whose API accepts a kind of resource, if it is not Nova. */
const API: Readonly<Record<string, string>> = { "OS::Glance::Image": "glance", "OS::Cinder::VolumeType": "cinder" };

const refusedBy = ({ type, properties_target }: Kind): Circumstance =>
  properties_target === undefined
    ? { service: (Object.hasOwn(API, type) && API[type]) || "nova", stage: "set", http: 400 }
    : { service: "nova", stage: "request", http: 400 };
