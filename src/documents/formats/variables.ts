import type { ResourceType } from "../../model.ts";
import { type Amounts, addResource, flavorAmounts, imageAmounts } from "../add-resource.ts";
import type { Collector } from "../collector.ts";
import { joinPointer } from "../pointer.ts";
import { python } from "../tool.ts";
import { hasMember, isMap, member, type TreeMap } from "../tree.ts";
import type { Format } from "./format.ts";
import { hasAmount, hasFlavorKeys, hasFlavorProperties, hasImageKeys, isImageAttribute, isScalar } from "./signs.ts";
import { findMaps, type Visit } from "./walk.ts";

/** Documents of other kinds, which only describe such maps or have them for another purpose. */
const OTHER = ["$schema", "openapi", "swagger", "terraform_version", "apiVersion"];

/** What a map plainly is. */
interface Kind {
  readonly name: string;
  readonly type: ResourceType;
  /** Where its keys and values stand; undefined where the map is nothing else. */
  readonly field?: string;
  amounts?(map: unknown): Amounts;
}

const flavor: Kind = { name: "a flavor", type: "OS::Nova::Flavor", field: "extra_specs", amounts: (map) => flavorAmounts(map) };
const image: Kind = { name: "an image", type: "OS::Glance::Image", field: "properties", amounts: (map) => imageAmounts(map) };
const aggregate: Kind = { name: "an aggregate", type: "OS::Nova::Aggregate", field: "metadata" };
const volumeType: Kind = { name: "a volume type", type: "OS::Cinder::VolumeType", field: "extra_specs" };
const extraSpecs: Kind = { name: "a flavor's extra specs", type: "OS::Nova::Flavor" };
const imageProperties: Kind = { name: "an image's properties", type: "OS::Glance::Image" };

/**
 * Flavors, images, aggregates and volume types under any key: variables of Ansible (kayobe, kolla, genestack), StarlingX's configurations,
 * nfvbench, yardstick, rally. What it is, its own keys tell, with the key above it where they do not.
 */
export const variables: Format = {
  name: "variables",
  title: "flavors, images, aggregates or volume types in a file of variables",
  recognize: (value) => {
    if (OTHER.some((key) => hasMember(value, key))) return undefined;
    for (const visit of findMaps(value, "")) {
      const kind = kindOf(visit);
      if (kind) return `${visit.pointer || "the document"} is plainly ${kind.name}`;
    }
    return undefined;
  },
  read: (value, pointer, collector) => readVariables(value, pointer, collector),
};

/**
 * Adds every map that plainly is a flavor, an image, an aggregate or a volume type.
 * @param closed what is not entered
 */
export function readVariables(value: unknown, pointer: string, collector: Collector, closed: Iterable<unknown> = []): void {
  // What was read as a resource's map is no resource itself.
  const done = new Set(closed);
  for (const { map, pointer: owner, under } of findMaps(value, pointer, done)) {
    const kind = kindOf({ map, pointer: owner, under });
    if (!kind) continue;
    const { type, field, amounts } = kind;
    const entries = field === undefined ? map : member(map, field);
    done.add(entries);
    addResource(collector, {
      type,
      name: field === undefined ? undefined : member(map, "name"),
      map: entries,
      pointer: field === undefined ? owner : joinPointer(owner, field),
      owner,
      // A map under a name of its own is put together with others before it is sent.
      part: field === undefined,
      ...(amounts && { amounts: amounts(map) }),
      tool: python,
    });
  }
}

function kindOf({ map, under }: Visit): Kind | undefined {
  const sized = hasAmount(map, "ram") && hasAmount(map, "vcpus");
  if (hasMember(map, "extra_specs")) return specKind(member(map, "extra_specs"), sized, under);
  if (sized && hasFlavorKeys(member(map, "properties"))) return { ...flavor, field: "properties" };
  if (sized) return /flavou?r/i.test(under) ? flavor : undefined;
  if (hasMember(map, "properties")) {
    // What `openstack flavor set` calls properties: so some call them in lists of their own.
    const properties = member(map, "properties");
    if (hasScalars(properties) && hasFlavorProperties(properties) && !isImageAttribute(map)) return { ...flavor, field: "properties" };
    return isVariableImage(map, under) ? image : undefined;
  }
  if (/extra_?specs$/i.test(under)) return hasScalars(map) && hasFlavorKeys(map) ? extraSpecs : undefined;
  if (/image\w*properties$/i.test(under)) return hasScalars(map) && hasImageKeys(map) ? imageProperties : undefined;
  const isAggregate = /aggregate/i.test(under) && hasScalars(member(map, "metadata"));
  return isAggregate && (hasMember(map, "name") || hasMember(map, "hosts")) ? aggregate : undefined;
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

function isVariableImage(map: TreeMap, under: string): boolean {
  const properties = member(map, "properties");
  if (typeof properties === "string") return isImageAttribute(map) && /image/i.test(under);
  if (!hasScalars(properties)) return false;
  return hasImageKeys(properties) ? isImageAttribute(map) || hasMember(map, "name") : isImageAttribute(map) && /image/i.test(under);
}

function hasScalars(map: unknown): boolean {
  return isMap(map) && Object.values(map).every(isScalar);
}
