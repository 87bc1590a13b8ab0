import type { JsonMap } from "../json/value.ts";
import { emptyNamespace, type StoredNamespace, type StoredObject } from "./stored-namespace.ts";

/** Namespaces by name. */
export type NamespaceSet = ReadonlyMap<string, StoredNamespace>;

/** What a side has more, less or otherwise than the other. */
export type DifferenceKind = "added" | "removed" | "changed";

/** An attribute that two sides have otherwise; null where a side does not have it. */
export interface AttributeDifference {
  readonly attribute: string;
  readonly from: unknown;
  readonly to: unknown;
}

/** A part of a namespace that two sides have otherwise. */
export interface PartDifference {
  readonly part: "namespace" | "resource type association" | "property" | "object" | "tag";
  readonly name: string;
  /** The object that a property is in. */
  readonly object?: string;
  readonly kind: DifferenceKind;
  /** Of a part that both have: what is otherwise about it. */
  readonly attributes: readonly AttributeDifference[];
}

/** A namespace that two sides have otherwise. */
export interface NamespaceDifference {
  readonly namespace: string;
  readonly kind: DifferenceKind;
  /** Of a namespace that only one side has: all of its parts. */
  readonly parts: readonly PartDifference[];
}

/** What the second of two sets of namespaces has more, less and otherwise than the first, by name. */
export function compareNamespaces(from: NamespaceSet, to: NamespaceSet): NamespaceDifference[] {
  const names = [...new Set([...from.keys(), ...to.keys()])].sort();
  return names.flatMap((namespace): NamespaceDifference[] => {
    const before = from.get(namespace),
      after = to.get(namespace);
    const parts = compareParts(before ?? emptyNamespace(namespace), after ?? emptyNamespace(namespace));
    if (before === undefined) return [{ namespace, kind: "added", parts }];
    if (after === undefined) return [{ namespace, kind: "removed", parts }];
    return parts.length === 0 ? [] : [{ namespace, kind: "changed", parts }];
  });
}

/** What two versions of one namespace have otherwise, part by part. */
export function compareParts(from: StoredNamespace, to: StoredNamespace): PartDifference[] {
  const own = compareAttributes(from.attributes, to.attributes);
  return [
    ...(own.length === 0 ? [] : [{ part: "namespace" as const, name: to.namespace, kind: "changed" as const, attributes: own }]),
    ...compareMaps(from.associations, to.associations, "resource type association"),
    ...compareMaps(from.properties, to.properties, "property"),
    ...compareObjects(from.objects, to.objects),
    ...compareMaps(from.tags, to.tags, "tag"),
  ];
}

function compareMaps(
  from: ReadonlyMap<string, JsonMap>,
  to: ReadonlyMap<string, JsonMap>,
  part: PartDifference["part"],
  inside: { readonly object?: string } = {},
): PartDifference[] {
  return [...new Set([...from.keys(), ...to.keys()])].sort().flatMap((name): PartDifference[] => {
    const before = from.get(name),
      after = to.get(name);
    if (before === undefined) return [{ part, name, ...inside, kind: "added", attributes: [] }];
    if (after === undefined) return [{ part, name, ...inside, kind: "removed", attributes: [] }];
    const attributes = compareAttributes(before, after);
    return attributes.length === 0 ? [] : [{ part, name, ...inside, kind: "changed", attributes }];
  });
}

function compareObjects(from: ReadonlyMap<string, StoredObject>, to: ReadonlyMap<string, StoredObject>): PartDifference[] {
  const attributes = (objects: ReadonlyMap<string, StoredObject>) =>
    new Map([...objects].map(([name, object]) => [name, object.attributes] as const));
  const shared = [...to.keys()].filter((name) => from.has(name)).sort();
  return [
    ...compareMaps(attributes(from), attributes(to), "object"),
    ...shared.flatMap((object) =>
      compareMaps((from.get(object) as StoredObject).properties, (to.get(object) as StoredObject).properties, "property", { object }),
    ),
  ];
}

function compareAttributes(from: JsonMap, to: JsonMap): AttributeDifference[] {
  return [...new Set([...Object.keys(from), ...Object.keys(to)])].sort().flatMap((attribute) => {
    const before = Object.hasOwn(from, attribute) ? from[attribute] : null;
    const after = Object.hasOwn(to, attribute) ? to[attribute] : null;
    return isSame(before, after) ? [] : [{ attribute, from: before, to: after }];
  });
}

/** Whether two values of JSON are equal, whatever the order of maps. */
export const isSame = (one: unknown, other: unknown): boolean => canonical(one) === canonical(other);

/** A value as text, the same for maps of another order. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
