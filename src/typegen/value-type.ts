import type { Property, ValueSchema } from "../model.ts";
import { type FormatName, formats } from "../schema/formats.ts";
import { BOOLEAN_WORDS } from "../schema/grammar/boolean.ts";
import type { SurfaceTerms } from "../schema/surfaces.ts";

/** What may stand as a value, in TypeScript: literals, or the text of a type. */
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

/** The type of the values that a schema takes, as far as TypeScript can tell them apart. */
export function valueType(schema: ValueSchema, property: Property, { numbers, lists }: SurfaceTerms): ValueType {
  const words = schema.enum ?? (schema.enumFolded && unfolded(schema.enumFolded, property));
  if (words !== undefined) return { enum: numbers ? [...words, ...words.flatMap(numberOf)] : words };
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

/** Whole numbers in words are tried: a pattern tells nothing else of itself. */
const DIGITS = ["0", "1", "2", "8", "16", "1024", "1048576"];

function numberType({ format, pattern }: ValueSchema): string[] {
  if (format === "boolean") return ["0", "1"];
  const grammar = format === undefined ? undefined : formats[format as FormatName];
  const whole = pattern === undefined ? undefined : new RegExp(`^(?:${pattern})$`, "u");
  const taken = DIGITS.some((text) => (grammar?.validate(text) ?? true) && (whole?.test(text) ?? true));
  return taken ? ["number"] : [];
}

/** Words that are compared in lower case, in the spelling that they are published in too. */
function unfolded(folded: readonly string[], { enum: listed = [] }: Property): string[] {
  const published = listed.map(String).filter((word) => folded.includes(word.toLowerCase()));
  return [...new Set([...published, ...folded])];
}

/** The JSON number that becomes exactly this text. */
function numberOf(word: string): number[] {
  return word !== "" && String(Number(word)) === word && Number.isFinite(Number(word)) ? [Number(word)] : [];
}

function casings(word: string): string[] {
  return [...new Set([word, word.charAt(0).toUpperCase() + word.slice(1), word.toUpperCase()])];
}

function literals(words: readonly (string | number)[]): string {
  return words.length === 0 ? "never" : words.map((word) => JSON.stringify(word)).join(" | ");
}
