import type { Property, ValueSchema } from "../model.ts";
import { numberSpelled, takesNumbers, wordsOf } from "./enum-words.ts";
import { formatPattern } from "./format-pattern.ts";
import { BOOLEAN_WORDS } from "./grammar/boolean.ts";
import { portablePattern } from "./portable-pattern.ts";
import type { SurfaceTerms } from "./surfaces.ts";

/** A JSON Schema of plain keywords, those that mean the same in draft-07 and in 2020-12. */
export type PlainSchema = Readonly<Record<string, unknown>>;

/**
 * What a value must be, in plain JSON Schema. It refuses nothing that the service accepts, except digits outside ASCII; if a
 * grammar is more than a pattern can describe, it accepts more.
 */
export function publishedValue(schema: ValueSchema, property: Property, { numbers, lists }: SurfaceTerms): PlainSchema {
  const words = wordsOf(schema, property);
  if (words !== undefined && schema.enumFolded !== undefined) return inAnyCase(words, schema.enumFolded);
  if (words !== undefined) return { enum: numbers ? [...words, ...words.flatMap((word) => numberSpelled(word) ?? [])] : words };
  const number = numbers ? numberSchema(schema) : undefined;
  const list = lists && schema.format === undefined ? { type: "array", items: { type: "string" } } : undefined;
  const kinds = [textSchema(schema), number, list].filter((each) => each !== undefined);
  return kinds.length === 1 ? (kinds[0] as PlainSchema) : { anyOf: kinds };
}

function textSchema({ format, pattern, maxLength, ...limits }: ValueSchema): PlainSchema {
  if (format === "boolean") return inAnyCase(["true", "false"], BOOLEAN_WORDS, "\\s*");
  if (format === "true-false") return inAnyCase(["true", "false"], ["true", "false"]);
  if (format === "true-false-or-empty") return inAnyCase(["true", "false", ""], ["true", "false"]);
  if (format === "list") return { not: {} };
  const source = pattern === undefined ? formatPattern(format, limits) : portablePattern(pattern);
  return {
    type: "string",
    ...(source !== undefined && { pattern: `^(?:${source})$` }),
    ...(maxLength !== undefined && { maxLength }),
  };
}

function numberSchema(schema: ValueSchema): PlainSchema | undefined {
  const { format, formatMinimum: minimum, formatMaximum: maximum } = schema;
  if (format === "boolean") return { enum: [0, 1] };
  if (!takesNumbers(schema)) return undefined;
  const limits = { ...(minimum !== undefined && { minimum: Number(minimum) }), ...(maximum !== undefined && { maximum: Number(maximum) }) };
  return { type: format?.startsWith("integer") ? "integer" : "number", ...limits };
}

/** Words to choose from, and a pattern of all that pass in any case. */
const inAnyCase = (offered: readonly string[], taken: readonly string[], around = ""): PlainSchema => ({
  anyOf: [{ enum: offered }, { type: "string", pattern: `^${around}(?:${taken.map(eitherCase).join("|")})${around}$` }],
});

function eitherCase(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/]|[a-z]/g, (sign) => (/[a-z]/.test(sign) ? `[${sign.toUpperCase()}${sign}]` : `\\${sign}`));
}
