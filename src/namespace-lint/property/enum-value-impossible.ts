import { characters } from "../../json/characters.ts";
import { joinPointer } from "../../json/pointer.ts";
import { numberOf, textOf, textsOf } from "../members.ts";
import { patternOf } from "../pattern/pattern-of.ts";
import { quoted } from "../quoted.ts";
import type { NamespaceRule } from "../rule.ts";

/** A value of an enum that the property's other constraints leave out. */
export const enumValueImpossible: NamespaceRule<{ value: string; constraint: string }> = {
  code: "enum-value-impossible",
  severity: "warning",
  source: "the document",
  message: ({ value, constraint }) => `${quoted(value)} is in the enum, but the property's ${constraint} excludes it`,
  check(namespace, report) {
    for (const { value: property, pointer, key } of namespace.properties()) {
      const values = textsOf(property, "enum");
      if (values.length === 0) continue;
      const isText = textOf(property, "type") === "string";
      const pattern = isText ? patternOf(namespace, property) : undefined;
      const minLength = numberOf(property, "minLength") ?? 0,
        maxLength = numberOf(property, "maxLength") ?? Number.POSITIVE_INFINITY;
      for (const { text: value, index } of values) {
        const constraint = !isText
          ? excludedByType(value, property)
          : pattern?.covers(value) === false
            ? "pattern"
            : characters(value) < minLength
              ? "minLength"
              : characters(value) > maxLength
                ? "maxLength"
                : undefined;
        if (constraint !== undefined) report({ params: { value, constraint }, pointer: joinPointer(pointer, "enum", index), key });
      }
    }
  },
};

function excludedByType(value: string, property: Readonly<Record<string, unknown>>): string | undefined {
  const type = textOf(property, "type");
  if (type === "boolean") return /^(?:true|false)$/i.test(value) ? undefined : "type";
  if (type !== "integer" && type !== "number") return undefined;
  const number = Number(value);
  if (value.trim() === "" || Number.isNaN(number) || (type === "integer" && !Number.isInteger(number))) return "type";
  if (number < (numberOf(property, "minimum") ?? Number.NEGATIVE_INFINITY)) return "minimum";
  return number > (numberOf(property, "maximum") ?? Number.POSITIVE_INFINITY) ? "maximum" : undefined;
}
