import { joinPointer } from "../../json/pointer.ts";
import { isMap, kindOf, member } from "../../json/value.ts";
import { readInteger } from "../../schema/grammar/integer.ts";
import { cut } from "../quoted.ts";
import type { Fix, NamespaceFault, NamespaceRule, WithWays } from "../rule.ts";
import type { Subject } from "../subject.ts";
import { type AttributeShape, attributeOf, type PartName } from "./attributes.ts";
import { partsOf } from "./parts.ts";
import { judgeKind } from "./verdict.ts";
import { waysInWords } from "./ways-in-words.ts";

interface Params extends WithWays {
  readonly what: string;
  readonly kind: string;
  readonly expected: string;
}

/** A value of another kind than Glance's form has there. */
export const attributeWrongType: NamespaceRule<Params> = {
  code: "attribute-wrong-type",
  severity: "error",
  fixable: true,
  source: "glance/api/v2/metadef_namespaces.py (get_schema), wsme/rest/json.py and glance/db/sqlalchemy/metadata.py, every release",
  message: ({ what, kind, expected, ways }) =>
    `${cut(what)} must be ${expected}, not ${kind}: ${ways.length === 0 ? "Glance returns what it reads from it" : waysInWords(ways)}`,
  check(namespace, report) {
    for (const [part, { value, pointer }] of partsOf(namespace)) {
      for (const [name, given] of Object.entries(value)) {
        const attribute = attributeOf(part, name);
        if (attribute === undefined) continue;
        const at = joinPointer(pointer, name);
        const verdict = judgeKind(part, name, attribute, given);
        // the API's schema looks at all that it lists, and its models read the rest as they can
        const isRead = verdict === undefined && attribute.unlisted && attribute.shape === "boolean" && typeof given !== "boolean";
        if (verdict !== undefined || isRead) {
          const fix = fixOf(part, name, attribute.shape, given, at);
          report({
            params: { what: name, kind: kindOf(given), expected: EXPECTED[attribute.shape], ways: verdict?.ways ?? [] },
            pointer: at,
            ...(verdict === undefined ? { severity: "warning" } : { http: verdict.http }),
            ...(fix && { fix }),
          });
        } else if (attribute.shape === "texts") members(name, given as unknown[], at, part === "property").forEach(report);
      }
    }
    for (const fault of notMaps(namespace)) report(fault);
  },
};

const EXPECTED: Readonly<Record<AttributeShape, string>> = {
  text: "text",
  boolean: "true or false",
  number: "a number",
  count: "a whole number",
  list: "a list",
  texts: "a list of texts",
  map: "a map",
  any: "anything",
};

/** The items of a list of texts that are not text. */
function members(name: string, list: readonly unknown[], pointer: string, readsBack: boolean): NamespaceFault<Params>[] {
  return list.flatMap((value, index) => {
    if (typeof value === "string") return [];
    const ways: Params["ways"] = readsBack && value !== null ? ["post", "get"] : ["post"];
    return [
      {
        params: { what: `a member of ${name}`, kind: kindOf(value), expected: "text", ways },
        pointer: joinPointer(pointer, index),
        http: 400,
      },
    ];
  });
}

/** Properties, objects, tags and associations that are no maps. */
function* notMaps(namespace: Subject): Iterable<NamespaceFault<Params>> {
  for (const list of ["resource_type_associations", "objects", "tags"] as const) {
    const members = member(namespace.document, list);
    for (const [index, value] of (Array.isArray(members) ? members : []).entries()) {
      if (isMap(value)) continue;
      yield {
        params: { what: `a member of ${list}`, kind: kindOf(value), expected: "a map", ways: ["post", "load"] },
        pointer: joinPointer("", list, index),
        http: 400,
      };
    }
  }
  for (const { value, pointer } of [{ value: namespace.document, pointer: "" }, ...namespace.parts("objects")]) {
    const properties = member(value, "properties");
    for (const [name, property] of Object.entries(isMap(properties) ? properties : {})) {
      if (isMap(property)) continue;
      const ways: Params["ways"] = property === null ? ["post"] : ["post", "get"];
      yield {
        params: { what: `the property ${name}`, kind: kindOf(property), expected: "a map", ways },
        pointer: joinPointer(pointer, "properties", name),
        http: 400,
      };
    }
  }
}

/** null says what an absent attribute says; a number or a boolean in quotes needs none. */
function fixOf(part: PartName, name: string, shape: AttributeShape, value: unknown, pointer: string): Fix | undefined {
  const needed =
    name === "namespace" || name === "name" || ((part === "property" || part === "items") && (name === "type" || name === "title"));
  // what an object has none of, the loader writes as null again
  if (value === null && part === "object" && name === "properties") return { kind: "set", pointer, value: {} };
  if (value === null) return needed ? undefined : { kind: "remove", pointer };
  if (typeof value !== "string") return undefined;
  if (shape === "boolean" && /^(?:true|false)$/i.test(value)) return { kind: "set", pointer, value: value.toLowerCase() === "true" };
  const number = shape === "number" || shape === "count" ? readInteger(value) : undefined;
  return number === undefined || !Number.isSafeInteger(Number(number)) ? undefined : { kind: "set", pointer, value: Number(number) };
}
