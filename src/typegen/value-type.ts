import type { Property, ValueSchema } from "../model.ts";
import { casings, numberSpelled, takesNumbers, wordsOf } from "../schema/enum-words.ts";
import { BOOLEAN_WORDS } from "../schema/grammar/boolean.ts";
import type { SurfaceTerms } from "../schema/surfaces.ts";

/** What a value can be, in TypeScript: literals, or the text of a type. */
export type ValueType = { readonly enum: readonly (string | number)[] } | { readonly type: string };

/** Types that generated code names instead of repeating them: their text and what is said of them. */
export const sharedTypes: Readonly<Record<string, { readonly type: string; readonly description: string }>> = {
  BooleanText: {
    type: literals(BOOLEAN_WORDS.flatMap(casings)),
    description: "A word that Nova reads as a boolean, in the cases that people write. JSON's true and false are refused.",
  },
  TrueFalseText: {
    type: literals(["true", "false"].flatMap(casings)),
    description: "True or false as StarlingX's forks read them: in any case, and no other word.",
  },
  IntegerText: { type: "`${bigint}`", description: "A whole number in text: digits, perhaps with a minus." },
  NumberText: { type: "`${number}`", description: "A number in text." },
};

/** The type of the values that a schema accepts, as far as TypeScript can distinguish them. */
export function valueType(schema: ValueSchema, property: Property, { numbers, lists }: SurfaceTerms): ValueType {
  const words = wordsOf(schema, property);
  if (words !== undefined) return { enum: numbers ? [...words, ...words.flatMap((word) => numberSpelled(word) ?? [])] : words };
  const list = lists && schema.format === undefined ? ["readonly string[]"] : [];
  return { type: [...textType(schema), ...(numbers ? numberType(schema) : []), ...list].join(" | ") };
}

/** A type as text. */
export const typeText = (value: ValueType): string => ("enum" in value ? literals(value.enum) : value.type);

function textType({ format }: ValueSchema): string[] {
  switch (format) {
    case "boolean":
      return ["BooleanText"];
    case "true-false":
      return ["TrueFalseText"];
    case "true-false-or-empty":
      return ["TrueFalseText", '""'];
    case "integer":
    case "integer-py2":
      return ["IntegerText"];
    case "integer-py2-or-empty":
      return ["IntegerText", '""'];
    case "number":
      return ["NumberText"];
    case "list":
      return ["never"];
    default:
      return ["string"];
  }
}

function numberType(schema: ValueSchema): string[] {
  if (schema.format === "boolean") return ["0", "1"];
  return takesNumbers(schema) ? ["number"] : [];
}

function literals(words: readonly (string | number)[]): string {
  return words.length === 0 ? "never" : words.map((word) => JSON.stringify(word)).join(" | ");
}
