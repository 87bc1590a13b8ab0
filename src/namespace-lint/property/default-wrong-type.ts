import { joinPointer } from "../../json/pointer.ts";
import { textOf } from "../members.ts";
import { quoted } from "../quoted.ts";
import type { Fix, NamespaceRule } from "../rule.ts";
import { defaultText, readArrayText } from "./default-value.ts";

/** A default that is no value of its property's type. */
export const defaultWrongType: NamespaceRule<{ type: string; value: string; instead?: string }> = {
  code: "default-wrong-type",
  severity: "warning",
  fixable: true,
  source: "horizon/static/framework/widgets/metadata/tree/tree.service.js (setValue), master",
  message: ({ type, value, instead }) =>
    `the default ${quoted(value)} is not of the type ${type}${instead === undefined ? "" : `; use ${quoted(instead)}`}`,
  check(namespace, report) {
    for (const { value: property, pointer, key } of namespace.properties()) {
      const type = textOf(property, "type") ?? "",
        value = defaultText(property);
      if (value === undefined || (Object.hasOwn(FORMS, type) ? FORMS[type]?.(value) : undefined) !== false) continue;
      const at = joinPointer(pointer, "default");
      const capital = type === "boolean" && (value === "True" || value === "False");
      // another rule reports a boolean: that Glance turns it into this text
      if (capital && typeof property["default"] === "boolean") continue;
      const instead = capital ? value.toLowerCase() : undefined;
      const fix: Fix | undefined = instead === undefined ? undefined : { kind: "set", pointer: at, value: instead };
      report({
        params: { type, value, ...(instead !== undefined && { instead }) },
        pointer: at,
        key,
        ...(fix && { severity: "info", fix, suggestions: [{ kind: "value", text: instead as string }] }),
      });
    }
  },
};

const FORMS: Readonly<Record<string, (text: string) => boolean>> = {
  boolean: (text) => text === "true" || text === "false",
  integer: (text) => /^-?\d+$/.test(text),
  number: (text) => /^-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?$/.test(text),
  array: (text) => readArrayText(text) !== undefined,
};
