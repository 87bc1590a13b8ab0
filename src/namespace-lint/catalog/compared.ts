import { meantPrefix } from "../association/prefixes.ts";
import type { Known } from "../known-keys.ts";
import type { KeyPart, PropertyPart, Subject } from "../subject.ts";

/** A property with the keys under which services know it. */
export interface Compared {
  readonly property: PropertyPart;
  readonly keys: readonly KeyPart[];
}

/** What in a supplement says how values are read, so that the namespace need not. */
const READING = ["schema", "earlier", "values", "fold_case", "aliases"] as const;

const compared = new WeakMap<Subject, readonly Compared[]>();

/**
 * The properties that the catalog knows, each with those of its keys whose values can be compared: not those whose values the
 * supplement explains, nor those that no service reads.
 */
export function comparedProperties(namespace: Subject): readonly Compared[] {
  let all = compared.get(namespace);
  if (all === undefined) {
    all = compare(namespace);
    compared.set(namespace, all);
  }
  return all;
}

function compare(namespace: Subject): Compared[] {
  const byProperty = new Map<PropertyPart, KeyPart[]>();
  for (const part of namespace.keys()) {
    if (part.known.length === 0 || part.known.every(({ entry }) => entry.read_by?.length === 0)) continue;
    if (meantPrefix(namespace, part.association) !== undefined) continue;
    const facts = namespace.facts(part.property, part.association);
    if (facts !== undefined && (facts.read_by?.length === 0 || READING.some((fact) => facts[fact] !== undefined))) continue;
    const keys = byProperty.get(part.property);
    if (keys === undefined) byProperty.set(part.property, [part]);
    else keys.push(part);
  }
  return [...byProperty].map(([property, keys]) => ({ property, keys }));
}

/** The names of keys, each once. */
export const namesOf = (keys: readonly KeyPart[]): string[] => [...new Set(keys.map(({ key }) => key))];

/** The keys for which something holds in every release that knows them. */
export function keysWhere(keys: readonly KeyPart[], holds: (known: KeyPart["known"][number]) => boolean): KeyPart[] {
  return keys.filter(({ known }) => known.every(holds));
}

/** How the services read a key today: in OpenStack's newest release that knows it, or else in the newest of all. */
export function newestOf(keys: readonly KeyPart[]): Known | undefined {
  const known = keys[0]?.known ?? [];
  return known.findLast(({ target }) => target.platform === "openstack") ?? known.at(-1);
}
