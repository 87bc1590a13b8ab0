import { joinPointer } from "../../json/pointer.ts";
import { nearest } from "../../schema/nearest.ts";
import { cut, quoted, rowOf } from "../quoted.ts";
import type { NamespaceRule, WithWays } from "../rule.ts";
import { attributeOf } from "./attributes.ts";
import { partsOf } from "./parts.ts";

/** Other languages' names for the types. */
const SYNONYMS: ReadonlyMap<string, string> = new Map([
  ["str", "string"],
  ["text", "string"],
  ["int", "integer"],
  ["long", "integer"],
  ["bool", "boolean"],
  ["float", "number"],
  ["double", "number"],
  ["list", "array"],
  ["dict", "object"],
  ["map", "object"],
]);

/** A `type` or a `visibility` that Glance does not know. */
export const attributeValueUnknown: NamespaceRule<WithWays & { attribute: string; value: string; allowed: readonly string[] }> = {
  code: "attribute-value-unknown",
  severity: "error",
  fixable: true,
  source: "glance/api/v2/metadef_namespaces.py (get_schema), every release",
  message: ({ attribute, value, allowed }) =>
    `${quoted(value)} is not valid for ${cut(attribute)}; use ${rowOf(allowed, "or")} (the API refuses others; db_load_metadefs stores them without a check)`,
  check(namespace, report) {
    for (const [part, { value, pointer }] of partsOf(namespace)) {
      for (const [attribute, given] of Object.entries(value)) {
        const allowed = attributeOf(part, attribute)?.among;
        if (allowed === undefined || typeof given !== "string" || allowed.includes(given)) continue;
        const folded = given.trim().toLowerCase();
        const meant = allowed.includes(folded) ? folded : attribute === "type" ? SYNONYMS.get(folded) : undefined;
        const at = joinPointer(pointer, attribute);
        report({
          params: { attribute, value: given, allowed, ways: ["post"] },
          pointer: at,
          http: 400,
          suggestions: (meant === undefined ? nearest(given, allowed) : [meant]).map((text) => ({ kind: "value", text })),
          ...(meant !== undefined && { fix: { kind: "set", pointer: at, value: meant } }),
        });
      }
    }
  },
};
