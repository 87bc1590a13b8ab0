import type { Definition, ResourceType } from "../model.ts";
import type { KeyPlace } from "./answers.ts";
import type { Library } from "./library.ts";

/** Here "instance" would look like one of Nova's. */
const SHORT: Readonly<Record<string, string>> = { "OS::Trove::Instance": "trove-instance" };

/** What people ask of most often comes first; the rest in the catalog's order. */
const ORDER: readonly ResourceType[] = [
  "OS::Nova::Flavor",
  "OS::Glance::Image",
  "OS::Cinder::Volume",
  "OS::Nova::Server",
  "OS::Nova::ServerGroup",
  "OS::Nova::Aggregate",
  "OS::Cinder::VolumeType",
];

/** Which of two places is printed first: below zero the first. */
export const comparePlaces = (a: KeyPlace, b: KeyPlace): number => orderOf(a.resource_type) - orderOf(b.resource_type);

/** The place of a definition. */
export function placeOf({ resourceType: resource_type, properties_target }: Definition): KeyPlace {
  return properties_target === undefined ? { resource_type } : { resource_type, properties_target };
}

/** A resource type in a word: `volume-type` for OS::Cinder::VolumeType. */
export function shortType(type: ResourceType): string {
  return (
    (Object.hasOwn(SHORT, type) ? SHORT[type] : undefined) ??
    type
      .slice(type.lastIndexOf(":") + 1)
      .replace(/(?<=[a-z])(?=[A-Z])/g, "-")
      .toLowerCase()
  );
}

/** A place in a few words: `flavor`, `volume (image)`. */
export function placeName({ resource_type, properties_target }: KeyPlace): string {
  return properties_target === undefined ? shortType(resource_type) : `${shortType(resource_type)} (${properties_target})`;
}

/** Every resource type that a library has keys of. */
export function resourceTypes({ catalog }: Library): ResourceType[] {
  const types = new Set(Object.values(catalog).flatMap((standings) => standings.map(({ definition }) => definition.resourceType)));
  return [...types].sort((a, b) => orderOf(a) - orderOf(b));
}

/**
 * Reads a resource type: its short name or its full one, in any case.
 * @throws RangeError that names what is allowed
 */
export function readResourceType(library: Library, text: string): ResourceType {
  const known = resourceTypes(library),
    wanted = text.toLowerCase();
  const found = known.find((type) => type.toLowerCase() === wanted || shortType(type) === wanted);
  if (found === undefined) throw new RangeError(`unknown resource type "${text}": known are ${known.map(shortType).join(", ")}`);
  return found;
}

function orderOf(type: ResourceType): number {
  const at = ORDER.indexOf(type);
  return at < 0 ? ORDER.length : at;
}
