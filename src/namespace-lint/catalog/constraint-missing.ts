import type { ValueSchema } from "../../model.ts";
import { textOf } from "../members.ts";
import { rowOf } from "../quoted.ts";
import type { NamespaceRule } from "../rule.ts";
import { comparedProperties, keysWhere, namesOf, newestOf } from "./compared.ts";
import { described } from "./described.ts";

/** A property that offers any text, but the service accepts a few, or those of one form. */
export const constraintMissing: NamespaceRule<{ keys: readonly string[]; expected: string }> = {
  code: "constraint-missing",
  severity: "info",
  source: "the catalog: nova/api/validation/extra_specs, nova/objects/image_meta.py and similar files, release by release",
  message: ({ keys, expected }) => `any text is allowed for ${rowOf(keys)}, but the service accepts only ${expected}`,
  check(namespace, report) {
    for (const { property, keys } of comparedProperties(namespace)) {
      const { value, pointer, key } = property;
      if (textOf(value, "type") !== "string" || Object.hasOwn(value, "enum") || Object.hasOwn(value, "pattern")) continue;
      const open = keysWhere(keys, ({ schema }) => isNarrow(schema));
      const schema = newestOf(open)?.schema;
      if (schema !== undefined) report({ params: { keys: namesOf(open), expected: described(schema) }, pointer, key: open[0]?.key ?? key });
    }
  },
};

/** Whether a schema is more than a type could say. */
function isNarrow({ format, enum: values, enumFolded, pattern }: ValueSchema): boolean {
  if (values !== undefined || enumFolded !== undefined || pattern !== undefined) return true;
  return format !== undefined && !/^(?:integer|number|boolean|true-false)/.test(format);
}
