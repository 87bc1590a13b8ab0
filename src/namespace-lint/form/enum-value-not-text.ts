import { joinPointer } from "../../json/pointer.ts";
import { kindOf, member } from "../../json/value.ts";
import type { Fix, NamespaceRule, Way, WithWays } from "../rule.ts";
import { partsOf } from "./parts.ts";
import { waysInWords } from "./ways-in-words.ts";

/** A member of an enum that is no text: Glance's model has texts there, whatever the property's type is. */
export const enumValueNotText: NamespaceRule<WithWays & { written: string; kind: string }> = {
  code: "enum-value-not-text",
  severity: "error",
  fixable: true,
  source: "glance/api/v2/model/metadef_property_type.py, every release",
  message: ({ written, kind, ways }) =>
    ways.length === 0
      ? `no user can choose ${written} from an enum`
      : `the enum has ${kind}${kind.startsWith("a ") && /number|boolean/.test(kind) ? ` (${written})` : ""}, but Glance accepts only strings: ${waysInWords(ways)}`,
  check(namespace, report) {
    for (const [part, { value, pointer }] of partsOf(namespace)) {
      const values = part === "property" || part === "items" ? member(value, "enum") : undefined;
      for (const [index, given] of (Array.isArray(values) ? values : []).entries()) {
        if (typeof given === "string") continue;
        const ways: Way[] = given === null ? [] : ["post", "get"];
        const at = joinPointer(pointer, "enum", index);
        const scalar = typeof given === "number" || typeof given === "boolean";
        const fix: Fix | undefined = scalar ? { kind: "set", pointer: at, value: String(given) } : undefined;
        report({
          params: { written: scalar || given === null ? String(given) : kindOf(given), kind: kindOf(given), ways },
          pointer: at,
          ...(ways.length === 0 ? { severity: "warning" } : { http: 500 }),
          ...(scalar && { suggestions: [{ kind: "value", text: `"${given}"` }] }),
          ...(fix && { fix }),
        });
      }
    }
  },
};
