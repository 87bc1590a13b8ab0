import { joinPointer } from "../../json/pointer.ts";
import { readBoolean } from "../../schema/grammar/boolean.ts";
import { textOf, textsOf } from "../members.ts";
import { quoted } from "../quoted.ts";
import type { NamespaceRule } from "../rule.ts";

/** Two texts that mean true and false, where a boolean is better. */
export const booleanAsEnum: NamespaceRule<{ values: readonly string[] }> = {
  code: "boolean-as-enum",
  severity: "info",
  source: "oslo.utils, strutils.py (bool_from_string); a boolean is a check box in Horizon",
  message: ({ values }) => `${values.map((value) => quoted(value)).join(" and ")} are words for true and false; use the type boolean`,
  check(namespace, report) {
    // for a service that compares exactly these words, an enum is best
    const other = new Set(
      namespace
        .keys()
        .filter(({ known }) => known.some(({ schema }) => schema.format !== "boolean"))
        .map(({ property }) => property),
    );
    for (const part of namespace.properties()) {
      const values = textsOf(part.value, "enum").map(({ text }) => text);
      if (textOf(part.value, "type") !== "string" || values.length !== 2 || other.has(part)) continue;
      const meanings = new Set(values.map(readBoolean));
      if (meanings.has(true) && meanings.has(false))
        report({ params: { values }, pointer: joinPointer(part.pointer, "enum"), key: part.key });
    }
  },
};
