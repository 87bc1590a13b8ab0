import { isObject } from "../json/value.ts";
import type { Source } from "../model.ts";

type Words = readonly [is: (value: unknown) => boolean, words: string];

const TEXT: Words = [(value) => typeof value === "string", "a text"];
const NUMBER: Words = [(value) => typeof value === "number", "a number"];
const OBJECT: Words = [isObject, "an object"];
const LIST: Words = [Array.isArray, "a list"];
const TEXTS: Words = [(value) => Array.isArray(value) && value.every(TEXT[0]), "a list of texts"];
const MAP: Words = [(value) => isObject(value) && Object.values(value).every(isObject), "an object of objects"];
const OBJECTS: Words = [
  (value) => Array.isArray(value) && value.every((item) => isObject(item) && typeof item["name"] === "string"),
  "a list of objects with a name",
];

const NAMESPACE = { namespace: TEXT, resource_type_associations: OBJECTS, properties: MAP, objects: OBJECTS };
const ASSOCIATION = { prefix: TEXT, properties_target: TEXT };
const GROUP = { required: TEXTS, properties: MAP };
const PROPERTY = {
  type: TEXT,
  title: TEXT,
  description: TEXT,
  items: OBJECT,
  enum: LIST,
  pattern: TEXT,
  minimum: NUMBER,
  maximum: NUMBER,
  minLength: NUMBER,
  maxLength: NUMBER,
  operators: TEXTS,
};
const SUPPLEMENT = { properties: MAP, templates: MAP };
const FACTS = {
  schema: OBJECT,
  values: MAP,
  aliases: OBJECT,
  uses: OBJECT,
  on: OBJECT,
  deprecated: OBJECT,
  read_by: TEXTS,
  examples: TEXTS,
};
const TEMPLATE = { ...PROPERTY, ...FACTS, parameters: MAP };

/**
 * Reads a caller's document as a namespace, alone or as `{namespace, supplement}`, if it has the form that a catalog needs.
 * `metadef lint` reports what Glance would refuse besides.
 * @throws TypeError that names the member with another form
 */
export function sourceOf(document: unknown): Source {
  if (!isObject(document)) throw new TypeError("a namespace must be an object");
  const alone = typeof document["namespace"] === "string";
  const namespace = alone ? document : document["namespace"];
  const supplement = alone ? undefined : document["supplement"];
  if (!isObject(namespace) || typeof namespace["namespace"] !== "string")
    throw new TypeError('a namespace must have a name, under "namespace"');
  const name = namespace["namespace"];
  check(NAMESPACE, namespace, name);
  each(ASSOCIATION, namespace["resource_type_associations"], `${name}: resource_type_associations`);
  each(PROPERTY, namespace["properties"], `${name}: properties`);
  each(GROUP, namespace["objects"], `${name}: objects`);
  for (const group of Object.values(namespace["objects"] ?? [])) each(PROPERTY, group.properties, `${name}: ${group.name}: properties`);
  if (supplement === undefined || supplement === null) return { file: "", namespace } as unknown as Source;
  if (!isObject(supplement)) throw new TypeError(`${name}: supplement must be an object`);
  check(SUPPLEMENT, supplement, `${name}: supplement`);
  each(FACTS, supplement["properties"], `${name}: supplement: properties`);
  each(TEMPLATE, supplement["templates"], `${name}: supplement: templates`);
  return { file: "", namespace, supplement } as unknown as Source;
}

function each(form: Readonly<Record<string, Words>>, members: unknown, where: string): void {
  for (const [name, member] of Object.entries((members ?? {}) as object)) check(form, member, `${where}/${name}`);
}

/** A member that is null counts as missing. */
function check(form: Readonly<Record<string, Words>>, value: Readonly<Record<string, unknown>>, where: string): void {
  for (const [name, [is, words]] of Object.entries(form)) {
    const member = Object.hasOwn(value, name) ? value[name] : undefined;
    if (member !== undefined && member !== null && !is(member)) throw new TypeError(`${where}: ${name} must be ${words}`);
  }
}
