import { joinPointer } from "../../json/pointer.ts";
import { textOf, textsOf } from "../members.ts";
import { quoted } from "../quoted.ts";
import type { NamespaceRule } from "../rule.ts";
import { comparedProperties } from "./compared.ts";

/** A value that is another name of a value: the service keeps it under that. */
export const enumValueAlias: NamespaceRule<{ value: string; kept: string; both: boolean }> = {
  code: "enum-value-alias",
  severity: "info",
  source: "nova/objects/fields.py (canonicalize), every release",
  message: ({ value, kept, both }) =>
    both
      ? `the enum lists ${quoted(value)} and ${quoted(kept)}, which are the same value for the service`
      : `${quoted(value)} is another name for ${quoted(kept)}, which the service stores`,
  check(namespace, report) {
    for (const { property, keys } of comparedProperties(namespace)) {
      if (textOf(property.value, "type") !== "string") continue;
      const values = textsOf(property.value, "enum");
      const offered = new Set(values.map(({ text }) => text.toLowerCase()));
      for (const { text: value, index } of values) {
        const kept = keys
          .flatMap(({ known }) => known.map(({ definition }) => keptAs(value, definition.facts.aliases)))
          .find((name) => name !== undefined);
        if (kept === undefined) continue;
        const pointer = joinPointer(property.pointer, "enum", index);
        report({
          params: { value, kept, both: offered.has(kept.toLowerCase()) },
          pointer,
          key: property.key,
          suggestions: [{ kind: "value", text: kept }],
        });
      }
    }
  },
};

function keptAs(value: string, aliases: Readonly<Record<string, string>> = {}): string | undefined {
  const word = value.toLowerCase();
  return Object.entries(aliases).find(([alias]) => alias.toLowerCase() === word)?.[1];
}
