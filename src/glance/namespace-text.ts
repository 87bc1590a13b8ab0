import { visibleCode } from "../files/invisible.ts";
import type { JsonMap } from "../json/value.ts";
import { formatText } from "../namespace-lint/format-text.ts";
import { compareParts, isSame } from "./compare-namespaces.ts";
import { type StoredNamespace, type StoredObject, storedNamespace } from "./stored-namespace.ts";

/**
 * A namespace as a file in canonical form: as `metadef fmt` has it, the members of lists and the properties by name, because Glance
 * keeps no order of them.
 * @param before the file's namespace until now: what it has stays in its order, and what Glance does not tell apart stays as written
 */
export function namespaceText(stored: StoredNamespace, before?: JsonMap): string {
  return visibleCode(formatText(JSON.stringify(namespaceDocument(stored, before))) as string);
}

/** Whether a file's namespace says what Glance has. */
export function saysTheSame(document: JsonMap, stored: StoredNamespace): boolean {
  return compareParts(storedNamespace(document), stored).length === 0;
}

/** A namespace as a document that Glance accepts. @param before as for `namespaceText` */
export function namespaceDocument(stored: StoredNamespace, before?: JsonMap): JsonMap {
  const old = before && storedNamespace(before);
  const written = (before?.["properties"] ?? {}) as JsonMap;
  const properties = sorted(stored.properties, old?.properties).map(([name, property]) => {
    const isKept = isSame(old?.properties.get(name) ?? null, property);
    return [name, isKept ? written[name] : property] as const;
  });
  const objects = sorted(stored.objects, old?.objects).map(([name, object]) => objectDocument(name, object, old?.objects.get(name)));
  const list = (parts: ReadonlyMap<string, JsonMap>, former?: ReadonlyMap<string, JsonMap>) =>
    sorted(parts, former).map(([name, part]) => ({ name, ...part }));
  return {
    namespace: stored.namespace,
    ...stored.attributes,
    ...withMembers("resource_type_associations", list(stored.associations, old?.associations)),
    ...(properties.length > 0 && { properties: Object.fromEntries(properties) }),
    ...withMembers("objects", objects),
    ...withMembers("tags", list(stored.tags, old?.tags)),
  };
}

const withMembers = (name: string, members: readonly JsonMap[]): JsonMap => (members.length === 0 ? {} : { [name]: members });

/**
 * An object as a document. Its properties are always there: after Glance's loader reads an object without them, the namespace cannot
 * be read any more. Glance keeps their order.
 */
export function objectDocument(name: string, { attributes, properties }: StoredObject, before?: StoredObject): JsonMap {
  const ordered = before === undefined ? [...properties] : sorted(properties, before.properties);
  return { name, ...attributes, properties: Object.fromEntries(ordered) };
}

/** Parts in the order that they had, and new ones behind by name. */
function sorted<T>(parts: ReadonlyMap<string, T>, former: ReadonlyMap<string, unknown> = new Map()): [string, T][] {
  const order = new Map([...former.keys()].map((name, index) => [name, index]));
  const place = (name: string): number => order.get(name) ?? order.size;
  return [...parts].sort(([a], [b]) => place(a) - place(b) || (a < b ? -1 : 1));
}
