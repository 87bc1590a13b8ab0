import { targetName } from "../../catalog/releases.ts";
import { joinPointer } from "../../json/pointer.ts";
import { textOf, textsOf } from "../members.ts";
import { quoted, rowOf } from "../quoted.ts";
import type { NamespaceRule } from "../rule.ts";
import { suggest } from "../suggest.ts";
import { accepts } from "./accepts.ts";
import { comparedProperties, keysWhere, namesOf, newestOf } from "./compared.ts";
import { described } from "./described.ts";

/** A value that an enum offers and that the service refuses. */
export const enumValueRefused: NamespaceRule<{ value: string; keys: readonly string[]; expected: string; target?: string }> = {
  code: "enum-value-refused",
  severity: "warning",
  source: "the catalog: nova/api/validation/extra_specs, nova/objects/image_meta.py and similar files, release by release",
  message: ({ value, keys, expected, target }) =>
    `the enum lists ${quoted(value)} for ${rowOf(keys)}, but ${target ?? "no release"} ${target === undefined ? "accepts it" : "does not accept it"}; the service accepts ${expected}`,
  check(namespace, report) {
    const { targets, named } = namespace.context.known;
    const target = named ? targets.map(targetName).join() : undefined;
    for (const { property, keys } of comparedProperties(namespace)) {
      if (textOf(property.value, "type") !== "string") continue;
      for (const { text: value, index } of textsOf(property.value, "enum")) {
        const refusing = keysWhere(keys, ({ schema }) => !accepts(schema, value));
        const schema = newestOf(refusing)?.schema;
        if (schema === undefined) continue;
        report({
          params: { value, keys: namesOf(refusing), expected: described(schema), ...(target !== undefined && { target }) },
          pointer: joinPointer(property.pointer, "enum", index),
          key: refusing[0]?.key ?? property.key,
          suggestions: suggest("value", value, schema.enum ?? schema.enumFolded ?? []),
        });
      }
    }
  },
};
