import { isList, isMap, type JsonMap, member } from "../json/value.ts";
import { type AttributeShape, attributeOf } from "../namespace-lint/form/attributes.ts";

/** An object of a namespace, its properties by name. */
export interface StoredObject {
  readonly attributes: JsonMap;
  readonly properties: ReadonlyMap<string, JsonMap>;
}

/**
 * A namespace as Glance gives it back after it was posted, without what Glance itself writes (owner, addresses, dates): two
 * documents that Glance does not tell apart become equal. Everything is by name, in the order of the document.
 */
export interface StoredNamespace {
  readonly namespace: string;
  /** `display_name`, `description`, `visibility`, `protected`. */
  readonly attributes: JsonMap;
  readonly associations: ReadonlyMap<string, JsonMap>;
  readonly properties: ReadonlyMap<string, JsonMap>;
  readonly objects: ReadonlyMap<string, StoredObject>;
  readonly tags: ReadonlyMap<string, JsonMap>;
}

/** A namespace without anything in it. */
export const emptyNamespace = (namespace: string): StoredNamespace => ({
  namespace,
  attributes: {},
  associations: new Map(),
  properties: new Map(),
  objects: new Map(),
  tags: new Map(),
});

/** What Glance writes itself, in each part. */
const OWN = new Set(["self", "schema", "created_at", "updated_at", "owner"]);
/** The parts of a namespace that are not attributes. */
const PARTS = new Set(["namespace", "properties", "objects", "tags", "resource_type_associations"]);

/**
 * Predicts what Glance stores of a namespace (api/v2/model of Glance 25.1, and a running one): a number or boolean as default becomes
 * text, a list or a map as default is lost, limits lose their fractions, and null and an empty list of parts mean nothing. Given
 * what Glance answered, it gives the same.
 * @param document a namespace without a `shapeProblem`
 */
export function storedNamespace(document: JsonMap): StoredNamespace {
  const { visibility = "private", protected: isProtected = false, ...others } = attributesOf(document, PARTS);
  return {
    namespace: String(member(document, "namespace")),
    attributes: { ...others, visibility, protected: isProtected },
    associations: named(document, "resource_type_associations", storedAssociation),
    properties: propertiesOf(document),
    objects: named(document, "objects", (object) => {
      const { required, ...attributes } = attributesOf(object, new Set(["name", "properties"]));
      const isRequired = isList(required) && required.length > 0;
      return { attributes: isRequired ? { ...attributes, required } : attributes, properties: propertiesOf(object) };
    }),
    tags: named(document, "tags", (tag) => attributesOf(tag, new Set(["name"]))),
  };
}

/**
 * Why a document cannot be read as a namespace, to finish the sentence "the answer …"; undefined if it can. Values of attributes are
 * not looked at.
 */
export function shapeProblem(document: unknown): string | undefined {
  if (!isMap(document) || typeof member(document, "namespace") !== "string") return "is not a namespace";
  for (const list of ["resource_type_associations", "objects", "tags"]) {
    const parts = member(document, list) ?? [];
    if (!isList(parts)) return `has ${list} that are not a list`;
    const names = parts.map((part) => member(part, "name"));
    if (names.some((name) => typeof name !== "string")) return `has ${list} without a name`;
    if (new Set(names).size < names.length) return `has two ${list} with the same name`;
  }
  const holders = [document, ...((member(document, "objects") ?? []) as readonly unknown[])];
  return holders.every(hasProperties) ? undefined : "has properties that are not maps";
}

function hasProperties(holder: unknown): boolean {
  const properties = member(holder, "properties") ?? {};
  return isMap(properties) && Object.values(properties).every(isMap);
}

function named<T>(document: JsonMap, list: string, read: (part: JsonMap) => T): Map<string, T> {
  const parts = (member(document, list) ?? []) as readonly JsonMap[];
  return new Map(parts.map((part) => [String(member(part, "name")), read(part)]));
}

function attributesOf(part: JsonMap, except: ReadonlySet<string>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(part).filter(([name, value]) => value !== null && !OWN.has(name) && !except.has(name)));
}

/** An empty prefix or target is none. */
function storedAssociation(association: JsonMap): JsonMap {
  const entries = Object.entries(attributesOf(association, new Set(["name"])));
  return Object.fromEntries(entries.filter(([, value]) => value !== ""));
}

function propertiesOf(holder: JsonMap): Map<string, JsonMap> {
  const properties = (member(holder, "properties") ?? {}) as Readonly<Record<string, JsonMap>>;
  return new Map(Object.entries(properties).map(([name, property]) => [name, storedProperty(property)]));
}

/** One property as Glance stores it. */
function storedProperty(property: JsonMap): JsonMap {
  const entries = Object.entries(property).flatMap(([name, value]): [string, unknown][] => {
    // Glance writes the key of a property that is added alone here too; only the key counts
    if (value === null || name === "name") return [];
    if (name === "default") return typeof value === "object" ? [] : [[name, defaultText(value)]];
    return [[name, isMap(value) ? attributesOf(value, new Set()) : readValue(attributeOf("property", name)?.shape, value)]];
  });
  return Object.fromEntries(entries);
}

/** Texts that Glance reads as true and as false (wsme/rest/json.py). */
const TRUE = new Set(["true", "t", "yes", "y", "on", "1"]);
const FALSE = new Set(["false", "f", "no", "n", "off", "0"]);

/** A value of an attribute as Glance's models read it: limits are whole numbers there. */
function readValue(shape: AttributeShape | undefined, value: unknown): unknown {
  if (shape === "boolean" && typeof value === "string") return TRUE.has(value) || (FALSE.has(value) ? false : value);
  if (shape !== "number" && shape !== "count") return value;
  if (typeof value === "boolean" || (typeof value === "string" && /^\s*[+-]?\d+\s*$/.test(value))) return Number(value);
  return typeof value === "number" ? Math.trunc(value) + 0 : value;
}

/** A default as text in the way of Python's `str()`, which Glance stores (wsme/rest/json.py). */
function defaultText(value: unknown): unknown {
  if (typeof value === "boolean") return value ? "True" : "False";
  if (typeof value !== "number") return value;
  const isSmall = value !== 0 && Math.abs(value) < 1e-4;
  return isSmall ? value.toExponential().replace(/e-(\d)$/, "e-0$1") : String(value);
}
