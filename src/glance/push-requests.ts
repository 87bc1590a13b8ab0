import type { JsonMap } from "../json/value.ts";
import type { PartDifference } from "./compare-namespaces.ts";
import { type LiveNamespace, NAMESPACES, pathOf, unreachable } from "./live-namespaces.ts";
import { namespaceDocument, objectDocument } from "./namespace-text.ts";
import type { NamespacePlan } from "./push-plan.ts";
import type { StoredNamespace, StoredObject } from "./stored-namespace.ts";

/** One change that is sent to Glance; all can be sent again, and then either do nothing or answer 409 or 404. */
export interface PushRequest {
  readonly method: "POST" | "PUT" | "DELETE";
  readonly path: string;
  readonly body?: JsonMap;
  /** It takes protection away, just for what follows. */
  readonly unprotects?: true;
}

/** Parts of each kind that a new namespace is posted with: Glance writes them one by one, in one request. The rest comes after. */
const AT_ONCE = 200;

/**
 * The requests of a plan, in an order in which every one leaves a namespace that can be read: what is new is added first, what is
 * gone is removed last, and a new namespace is public and protected only when it is complete. Glance refuses only to remove from what
 * is protected, so protection is taken away just for that.
 */
export function pushRequests(plan: NamespacePlan, live: LiveNamespace | undefined, wanted: StoredNamespace | undefined): PushRequest[] {
  const path = pathOf(plan.namespace);
  const unprotect = live === undefined ? [] : [{ ...put(live.stored, { protected: false }, live.owner), unprotects: true as const }];
  if (plan.action === "leave") return [];
  if (plan.action === "remove") return [...(plan.isProtected ? unprotect : []), { method: "DELETE", path }];
  if (wanted === undefined) return [];
  if (live === undefined) return [{ method: "POST", path: NAMESPACES, body: firstBody(wanted) }, ...finish(wanted, undefined)];
  const kept = withKept(wanted, plan, live.stored);
  const changes = new Map(plan.parts.flatMap((part) => changeOf(part, kept, live.stored)).map((each) => [JSON.stringify(each), each]));
  const removals = plan.parts.flatMap((part) => removalOf(part, plan.namespace));
  const replaced = plan.parts.flatMap((part) => replacementOf(part, wanted));
  const isUnprotected = plan.isProtected && removals.length + replaced.length > 0;
  const isOtherwise = plan.parts.some(({ part }) => part === "namespace");
  return [
    ...changes.values(),
    ...(isUnprotected ? unprotect : []),
    ...replaced,
    ...removals,
    ...(isOtherwise || isUnprotected ? [put(wanted, {}, live.owner)] : []),
  ];
}

/** What is wanted, with the properties of objects that are not removed: an object is sent with all of its properties. */
function withKept(wanted: StoredNamespace, { kept }: NamespacePlan, live: StoredNamespace): StoredNamespace {
  const objects = new Map(wanted.objects);
  for (const { name, object } of kept) {
    const there = object === undefined ? undefined : objects.get(object);
    const property = object === undefined ? undefined : live.objects.get(object)?.properties.get(name);
    if (object === undefined || there === undefined || property === undefined) continue;
    objects.set(object, { ...there, properties: new Map([...there.properties, [name, property]]) });
  }
  return { ...wanted, objects };
}

/** A new namespace as it is posted: private and unprotected, with the first of its parts. */
function firstBody(wanted: StoredNamespace): JsonMap {
  const few = <T>(parts: ReadonlyMap<string, T>): ReadonlyMap<string, T> => new Map([...parts].slice(0, AT_ONCE));
  return namespaceDocument({
    ...wanted,
    attributes: { ...wanted.attributes, visibility: "private", protected: false },
    properties: few(wanted.properties),
    objects: few(wanted.objects),
    tags: few(wanted.tags),
  });
}

/** What is left to do when all parts are there; a namespace with more parts than are posted comes to it later. */
function finish(wanted: StoredNamespace, owner: string | undefined): PushRequest[] {
  const { visibility, protected: isProtected } = wanted.attributes;
  const isWhole = [wanted.properties, wanted.objects, wanted.tags].every(({ size }) => size <= AT_ONCE);
  return isWhole && (visibility !== "private" || isProtected !== false) ? [put(wanted, {}, owner)] : [];
}

/** Protects a namespace, and changes nothing else of it. */
export const protection = ({ stored, owner }: LiveNamespace): PushRequest => put(stored, { protected: true }, owner);

/** Glance gives what a PUT leaves out to whoever sends it, or forgets it: so all is sent. */
function put({ namespace, attributes }: StoredNamespace, other: JsonMap, owner: string | undefined): PushRequest {
  return { method: "PUT", path: pathOf(namespace), body: { namespace, ...attributes, ...other, ...(owner !== undefined && { owner }) } };
}

function changeOf({ part, name, object, kind }: PartDifference, wanted: StoredNamespace, live: StoredNamespace): PushRequest[] {
  const { namespace } = wanted;
  const add = (place: string, body: JsonMap): PushRequest => ({ method: "POST", path: `${pathOf(namespace)}/${place}`, body });
  const change = (place: string, body: JsonMap): PushRequest => ({ method: "PUT", path: pathOf(namespace, place, name), body });
  if (kind === "removed" && object === undefined) return [];
  if (part === "property" && object === undefined) {
    const body = { ...wanted.properties.get(name), name };
    return [kind === "added" ? add("properties", body) : change("properties", body)];
  }
  if (part === "object" || object !== undefined) {
    const own = object ?? name;
    const body = objectDocument(own, wanted.objects.get(own) as StoredObject);
    if (!live.objects.has(own)) return [add("objects", body)];
    return [{ method: "PUT", path: pathOf(namespace, "objects", own), body }];
  }
  if (part === "resource type association" && kind === "added") return [add("resource_types", { name, ...wanted.associations.get(name) })];
  return part === "tag" && kind === "added" ? [tagRequest(name, wanted, live)] : [];
}

/** A tag has a URL of its own to be added by; one with a name that has none is added along with all that are there. */
function tagRequest(name: string, { namespace, tags }: StoredNamespace, live: StoredNamespace): PushRequest {
  if (unreachable(name) === undefined) return { method: "POST", path: pathOf(namespace, "tags", name) };
  const all = [...new Set([...live.tags.keys(), ...tags.keys()])].map((tag) => ({ name: tag }));
  return { method: "POST", path: `${pathOf(namespace)}/tags`, body: { tags: all } };
}

/** An association cannot be changed: it is removed and added again. */
function replacementOf({ part, name, kind }: PartDifference, { namespace, associations }: StoredNamespace): PushRequest[] {
  if (part !== "resource type association" || kind !== "changed") return [];
  const path = `${pathOf(namespace)}/resource_types`;
  return [
    { method: "DELETE", path: pathOf(namespace, "resource_types", name) },
    { method: "POST", path, body: { name, ...associations.get(name) } },
  ];
}

const PLACES = { property: "properties", object: "objects", tag: "tags", "resource type association": "resource_types" } as const;

function removalOf({ part, name, object, kind }: PartDifference, namespace: string): PushRequest[] {
  if (kind !== "removed" || object !== undefined || part === "namespace") return [];
  return [{ method: "DELETE", path: pathOf(namespace, PLACES[part], name) }];
}
