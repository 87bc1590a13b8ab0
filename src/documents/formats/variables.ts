import { addResource } from "../add-resource.ts";
import type { Collector } from "../collector.ts";
import { joinPointer } from "../pointer.ts";
import { python } from "../tool.ts";
import { hasMember, isMap, member } from "../tree.ts";
import { addFlavor } from "./flavor.ts";
import type { Format } from "./format.ts";
import { addImage } from "./image.ts";
import { hasAmount, hasFlavorKeys, hasImageKeys, isImageAttribute, isScalar } from "./signs.ts";
import { findMaps, type Visit } from "./walk.ts";

/** Documents of other kinds, which only describe such maps or have them for another purpose. */
const OTHER = ["$schema", "openapi", "swagger", "terraform_version", "apiVersion"];

type Kind = "flavor" | "image" | "aggregate" | "volume type";

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
      if (kind)
        return `${visit.pointer || "the document"} has what only ${kind === "image" || kind === "aggregate" ? "an" : "a"} ${kind} has`;
    }
    return undefined;
  },
  read: (value, pointer, collector) => readVariables(value, pointer, collector),
};

/**
 * Adds every map that plainly is a flavor, an image, an aggregate or a volume type.
 * @param closed what is not entered
 */
export function readVariables(value: unknown, pointer: string, collector: Collector, closed?: ReadonlySet<unknown>): void {
  for (const visit of findMaps(value, pointer, closed)) {
    const kind = kindOf(visit);
    if (kind === "flavor") addFlavor(visit.map, visit.pointer, collector, python);
    else if (kind === "image") addImage(visit.map, visit.pointer, collector);
    else if (kind === "aggregate") addOther("OS::Nova::Aggregate", "metadata", visit, collector);
    else if (kind === "volume type") addOther("OS::Cinder::VolumeType", "extra_specs", visit, collector);
  }
}

function addOther(type: string, field: string, { map, pointer }: Visit, collector: Collector): void {
  const shared = { type, name: member(map, "name"), tool: python };
  addResource(collector, { ...shared, map: member(map, field), pointer: joinPointer(pointer, field), owner: pointer });
}

function kindOf({ map, under }: Visit): Kind | undefined {
  if (hasMember(map, "extra_specs") || (hasAmount(map, "vcpus") && hasAmount(map, "ram"))) return specKind(map, under);
  if (hasMember(map, "properties")) return isVariableImage(map, under) ? "image" : undefined;
  const metadata = member(map, "metadata");
  const isAggregate = /aggregate/i.test(under) && isMap(metadata) && Object.values(metadata).every(isScalar);
  return isAggregate && (hasMember(map, "name") || hasMember(map, "hosts")) ? "aggregate" : undefined;
}

/** Cinder's extra specs have the same name as Nova's. */
function specKind(map: Visit["map"], under: string): Kind | undefined {
  const specs = member(map, "extra_specs");
  const sized = hasAmount(map, "ram") && hasAmount(map, "vcpus");
  if (specs === undefined) return sized && /flavou?r/i.test(under) ? "flavor" : undefined;
  // A description of such a map, and no such map.
  if (isMap(specs) && Object.values(specs).some(isMap)) return undefined;
  if (sized || hasFlavorKeys(specs)) return "flavor";
  if (/volume_?types?/i.test(under)) return "volume type";
  return /flavou?r/i.test(under) ? "flavor" : undefined;
}

function isVariableImage(map: Visit["map"], under: string): boolean {
  const properties = member(map, "properties");
  if (typeof properties === "string") return isImageAttribute(map) && /image/i.test(under);
  if (!isMap(properties) || Object.values(properties).some((value) => !isScalar(value))) return false;
  return hasImageKeys(properties) ? isImageAttribute(map) || hasMember(map, "name") : isImageAttribute(map) && /image/i.test(under);
}
