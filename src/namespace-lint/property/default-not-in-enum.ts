import { joinPointer } from "../../json/pointer.ts";
import { member } from "../../json/value.ts";
import { nearest } from "../../schema/nearest.ts";
import { textOf, textsOf } from "../members.ts";
import { quoted, rowOf } from "../quoted.ts";
import type { NamespaceRule } from "../rule.ts";
import { defaultText, readArrayText } from "./default-value.ts";

/** A default that the property's own enum does not have. */
export const defaultNotInEnum: NamespaceRule<{ value: string; allowed: readonly string[] }> = {
  code: "default-not-in-enum",
  severity: "warning",
  source: "the document; Horizon selects nothing",
  message: ({ value, allowed }) => `the default ${quoted(value)} is not in the enum, which has ${rowOf(allowed)}`,
  check(namespace, report) {
    for (const { value: property, pointer, key } of namespace.properties()) {
      const isArray = textOf(property, "type") === "array";
      const allowed = textsOf(isArray ? member(property, "items") : property, "enum").map(({ text }) => text);
      const given = defaultText(property);
      if (given === undefined || allowed.length === 0) continue;
      const known = new Set(allowed);
      const value = (isArray ? (readArrayText(given) ?? []) : [given]).find((each) => !known.has(each));
      if (value === undefined) continue;
      const suggestions = nearest(value, allowed.slice(0, 1000)).map((text) => ({ kind: "value", text }) as const);
      report({ params: { value, allowed }, pointer: joinPointer(pointer, "default"), key, suggestions });
    }
  },
};
