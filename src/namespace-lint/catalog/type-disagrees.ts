import { joinPointer } from "../../json/pointer.ts";
import { type JsonMap, member } from "../../json/value.ts";
import type { ValueSchema } from "../../model.ts";
import { numberOf, textOf } from "../members.ts";
import { rowOf } from "../quoted.ts";
import type { NamespaceRule } from "../rule.ts";
import { accepts } from "./accepts.ts";
import { comparedProperties, keysWhere, namesOf, newestOf } from "./compared.ts";
import { described } from "./described.ts";

/** A type whose values the service does not read as such. */
export const typeDisagrees: NamespaceRule<{ type: string; keys: readonly string[]; expected: string; meant?: string }> = {
  code: "type-disagrees",
  severity: "warning",
  source: "the catalog: nova/api/validation/extra_specs, nova/objects/image_meta.py and similar files, release by release",
  message: ({ type, keys, expected, meant }) =>
    `${rowOf(keys)} ${keys.length > 1 ? "are" : "is"} of the type ${type} here, but the service accepts ${expected}${meant === undefined ? "" : `; use the type ${meant}`}`,
  check(namespace, report) {
    for (const { property, keys } of comparedProperties(namespace)) {
      const type = textOf(property.value, "type") ?? "";
      const wrong = keysWhere(keys, ({ schema }) => isWrong(type, property.value, schema));
      const schema = newestOf(wrong)?.schema;
      if (schema === undefined) continue;
      const meant = typeOf(schema);
      report({
        params: { type, keys: namesOf(wrong), expected: described(schema), ...(meant !== undefined && meant !== type && { meant }) },
        pointer: joinPointer(property.pointer, "type"),
        key: wrong[0]?.key ?? property.key,
        // who types the right text into the field is served all the same
        ...(type === "string" && { severity: "info" }),
      });
    }
  },
};

function isWrong(type: string, property: JsonMap, schema: ValueSchema): boolean {
  if (type === "boolean") return !accepts(schema, "true") || !accepts(schema, "false");
  if (type === "integer") return integersOf(property).every((number) => !accepts(schema, number));
  if (type === "number") return typeOf(schema) === "boolean" || (typeOf(schema) === "integer" && !accepts(schema, "1.5"));
  if (type === "array") return typeOf(schema) !== undefined;
  if (type !== "string" || member(property, "enum") !== undefined || member(property, "pattern") !== undefined) return false;
  return typeOf(schema) !== undefined;
}

/** A few whole numbers that the property allows. */
function integersOf(property: JsonMap): string[] {
  const minimum = numberOf(property, "minimum") ?? Number.NEGATIVE_INFINITY,
    maximum = numberOf(property, "maximum") ?? Number.POSITIVE_INFINITY;
  const numbers = [minimum, minimum + 1, maximum, maximum - 1, 0, 1, 2, 8, 100].filter(
    (number) => Number.isFinite(number) && number >= minimum && number <= maximum,
  );
  return numbers.length === 0 ? ["1"] : numbers.map((number) => String(Math.trunc(number)));
}

function typeOf({ format }: ValueSchema): string | undefined {
  if (format === "boolean" || format?.startsWith("true-false")) return "boolean";
  return format?.startsWith("integer") ? "integer" : format === "number" ? "number" : undefined;
}
