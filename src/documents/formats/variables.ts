import { joinPointer, splitPointer } from "../../json/pointer.ts";
import { hasMember, isList, isMap, type JsonMap, member } from "../../json/value.ts";
import type { ResourceType } from "../../model.ts";
import { type Amounts, addResource, flavorAmounts, imageAmounts } from "../add-resource.ts";
import { flavorNested } from "../codes/flavor-nested.ts";
import type { Collector } from "../collector.ts";
import { isMapInText } from "../json-in-text.ts";
import { reportMisspelt } from "../misspelt-members.ts";
import { Opaque } from "../opaque.ts";
import { textOrNumber } from "../scalar.ts";
import { tryJson } from "../syntax/json.ts";
import { python, shownImage, type Tool } from "../tool.ts";
import type { Format } from "./format.ts";
import { hasAmount, hasFlavorKeys, hasFlavorProperties, hasImageKeys, isImageAttribute, isOtherAnswer, isScalar } from "./known-names.ts";
import { findMaps, type Visit } from "./walk.ts";

/** Documents of other kinds, which only describe such maps or have them for another purpose. */
const OTHER = ["$schema", "openapi", "swagger", "terraform_version", "apiVersion"];

/** Names of maps with a flavor's extra specs, and with an image's properties: `flavor_extra_spec`, `nova_extra_specs`, `clusterOSImageProperties`. */
const EXTRA_SPECS = /extra[_-]?specs?$/i;
const IMAGE_PROPERTIES = /image\w*(?:propert(?:y|ies)|_?meta(?:data)?|_?props?)$/i;

/** Names of maps that say what others have to have. */
const FILTER = /filter|require|match|forbid|exclud|expect|select|scope|allow|schema|validat|condition/i;

/** A key of Nova's own, not only of its form. */
const NOVA_KEY =
  /^(?:hw|quota|pci_passthrough|aggregate_instance_extra_specs|hw_video|hw_rng|accel):.|^os:secure_boot$|^(?:trait|resources)[\w-]*:[A-Z][A-Z0-9_]*$/;

/** What a map plainly is. */
interface Kind {
  readonly name: string;
  readonly type: ResourceType;
  /** The member with its keys and values; undefined if the map has only these. */
  readonly field?: string;
  amounts?(map: unknown): Amounts;
  readonly tool?: Tool;
}

/** Nova's versioned objects, which have read the text already. */
const versioned: Tool = { ...shownImage };

const flavor: Kind = { name: "a flavor", type: "OS::Nova::Flavor", field: "extra_specs", amounts: (map) => flavorAmounts(map) };
const image: Kind = { name: "an image", type: "OS::Glance::Image", field: "properties", amounts: (map) => imageAmounts(map) };
const aggregate: Kind = { name: "an aggregate", type: "OS::Nova::Aggregate", field: "metadata" };
const volumeType: Kind = { name: "a volume type", type: "OS::Cinder::VolumeType", field: "extra_specs" };
const extraSpecs: Kind = { name: "a flavor's extra specs", type: "OS::Nova::Flavor" };
const versionedImage: Kind = {
  name: "an image's properties as Nova's versioned object",
  type: "OS::Glance::Image",
  field: "nova_object.data",
  tool: versioned,
};
const imageProperties: Kind = { name: "an image's properties", type: "OS::Glance::Image" };

/**
 * Flavors, images, aggregates and volume types under any key: variables of Ansible (kayobe, kolla, genestack), StarlingX's
 * configurations, nfvbench, yardstick, rally. Their own keys identify them, or else the key above them.
 */
export const variables: Format = {
  name: "variables",
  title: "flavors, images, aggregates or volume types in a file of variables",
  recognize: (value) => {
    if (OTHER.some((key) => hasMember(value, key))) return undefined;
    return holdsVariables(value);
  },
  read: (value, pointer, collector) => readVariables(value, pointer, collector),
};

/** What in a document plainly is a flavor, an image, an aggregate or a volume type, in a sentence; undefined where nothing is. */
export function holdsVariables(value: unknown): string | undefined {
  for (const visit of findMaps(value, "")) {
    const kind = kindOf(visit) ?? kindInText(visit.map)?.kind;
    if (kind) return `${visit.pointer || "the document"} is plainly ${kind.name}`;
  }
  return undefined;
}

/**
 * Adds every map that plainly is a flavor, an image, an aggregate or a volume type.
 * @param closed what is neither entered nor added
 * @param tool who makes text of numbers and booleans
 */
export function readVariables(
  value: unknown,
  pointer: string,
  collector: Collector,
  closed: Iterable<unknown> = [],
  tool: Tool = python,
): void {
  // What was read as a resource's map is no resource itself.
  const done = new Set(closed);
  const elsewhere: ReadonlySet<unknown> = new Set(done);
  const flavors = new Map<unknown, string>();
  for (const visit of findMaps(value, pointer, done)) {
    const { map, pointer: owner } = visit;
    const inText = kindInText(map);
    if (inText) addVariable({ tool, ...inText.kind }, inText.field, map, owner, collector);
    const kind = kindOf(visit) ?? (flavors.has(map) ? flavor : undefined);
    if (!kind) continue;
    const { type, field } = kind;
    const entries = field === undefined ? map : member(map, field);
    if (elsewhere.has(entries)) continue;
    done.add(entries);
    if (type === "OS::Nova::Flavor" && field !== undefined) {
      reportMisspelt(collector, map, owner, "a flavor", [field]);
      reportNested(map, owner, flavors, collector);
    }
    addVariable({ tool, ...kind }, field, map, owner, collector);
  }
}

function addVariable(
  { type, amounts, tool = python }: Kind,
  field: string | undefined,
  map: JsonMap,
  owner: string,
  collector: Collector,
): void {
  addResource(collector, {
    type,
    name: field === undefined ? undefined : member(map, "name"),
    map: field === undefined ? map : member(map, field),
    pointer: field === undefined ? owner : joinPointer(owner, field),
    owner,
    // A map under a name of its own is put together with others before it is sent.
    part: field === undefined,
    readsJson: true,
    ...(amounts && { amounts: amounts(map) }),
    ...(tool === versioned && { resolve: asText }),
    tool,
  });
}

/** Flavors among the attributes of another one: they are one level too deep. */
function reportNested(map: JsonMap, owner: string, flavors: Map<unknown, string>, collector: Collector): void {
  if (!isSized(map)) return;
  for (const name of Object.keys(map)) {
    if (!isSized(map[name])) continue;
    flavors.set(map[name], name);
    const outer = textOrNumber(member(map, "name")) || (splitPointer(owner).at(-1) ?? "");
    collector.report(flavorNested, { name, outer }, { pointer: joinPointer(owner, name), of: "key" }, { key: name });
  }
}

const isSized = (map: unknown): boolean => hasAmount(map, "ram") && hasAmount(map, "vcpus");

/** What a versioned object has besides text: nothing, and lists that Nova has read from text. */
function asText(value: unknown): Opaque | undefined {
  return value === null || isList(value) ? new Opaque("no text") : undefined;
}

/** A map of extra specs as JSON in a text, as TOSCA's types have them. */
function kindInText(map: JsonMap): { kind: Kind; field: string } | undefined {
  for (const field of Object.keys(map)) {
    if (!EXTRA_SPECS.test(field) || field === "extra_specs") continue;
    const value = map[field];
    if (isMapInText(value) && hasFlavorKeys(tryJson(value)?.value)) return { kind: extraSpecs, field };
  }
  return undefined;
}

function kindOf({ map, under, above }: Visit): Kind | undefined {
  const sized = isSized(map);
  const names = [under, above];
  if (isVersioned(map)) return versionedImage;
  if (hasMember(map, "extra_specs")) return specKind(member(map, "extra_specs"), sized, under);
  if (sized && hasFlavorKeys(member(map, "properties"))) return { ...flavor, field: "properties" };
  if (sized) return names.some((name) => /flavou?r/i.test(name)) ? flavor : undefined;
  if (hasMember(map, "properties")) {
    // What `openstack flavor set` calls properties: so some call them in lists of their own.
    const properties = member(map, "properties");
    if (hasScalars(properties) && hasFlavorProperties(properties) && !isImageAttribute(map)) return { ...flavor, field: "properties" };
    return isVariableImage(map, under) ? image : undefined;
  }
  if (names.some((name) => FILTER.test(name)) || !hasScalars(map)) return hasAggregate(map, under) ? aggregate : undefined;
  if (names.some((name) => EXTRA_SPECS.test(name)) && hasFlavorKeys(map)) return extraSpecs;
  if (names.some((name) => IMAGE_PROPERTIES.test(name)) && hasImageKeys(map)) return imageProperties;
  // where nothing else says so, all of it has to
  return hasOnlyExtraSpecs(map) ? extraSpecs : undefined;
}

function hasAggregate(map: JsonMap, under: string): boolean {
  const isAggregate = /aggregate/i.test(under) && hasScalars(member(map, "metadata"));
  return isAggregate && (hasMember(map, "name") || hasMember(map, "hosts"));
}

/** A map that has only keys of Nova's own, and values as its API accepts them: no descriptions of keys, no lists of requirements. */
function hasOnlyExtraSpecs(map: JsonMap): boolean {
  const keys = Object.keys(map);
  const isSpec = (key: string) => NOVA_KEY.test(key) && typeof map[key] !== "object" && /^\S{1,255}$/.test(String(map[key]));
  return keys.length > 0 && keys.every(isSpec) && keys.some((key) => key.startsWith("hw:"));
}

/** `ImageMetaProps` in Nova's notifications and in what is stored of a scheduler's decisions. */
function isVersioned(map: JsonMap): boolean {
  return member(map, "nova_object.name") === "ImageMetaProps" && isMap(member(map, "nova_object.data"));
}

/** Cinder's extra specs have the same name as Nova's. */
function specKind(specs: unknown, sized: boolean, under: string): Kind | undefined {
  if (sized) return flavor;
  // A description of such a map, and no such map.
  if (isMap(specs) && Object.values(specs).some(isMap)) return undefined;
  if (hasFlavorKeys(specs)) return flavor;
  if (/volume_?types?/i.test(under)) return volumeType;
  return /flavou?r/i.test(under) ? flavor : undefined;
}

function isVariableImage(map: JsonMap, under: string): boolean {
  if (isOtherAnswer(map)) return false;
  const properties = member(map, "properties");
  if (typeof properties === "string") return isImageAttribute(map) && /image/i.test(under);
  if (!hasScalars(properties)) return false;
  return hasImageKeys(properties) ? isImageAttribute(map) || hasMember(map, "name") : isImageAttribute(map) && /image/i.test(under);
}

function hasScalars(map: unknown): boolean {
  return isMap(map) && Object.values(map).every(isScalar);
}
