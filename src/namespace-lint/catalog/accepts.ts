import { characters } from "../../json/characters.ts";
import type { ValueSchema } from "../../model.ts";
import { type Format, formats } from "../../schema/formats.ts";

/** Whether a service accepts a text as a value, by the schema that the catalog has for it. */
export function accepts(schema: ValueSchema, text: string): boolean {
  const { format, formatMinimum, formatMaximum, enum: values, enumFolded, pattern, maxLength } = schema;
  const grammar: Format | undefined = format === undefined ? undefined : (formats as Record<string, Format>)[format];
  if (grammar?.validate(text) === false) return false;
  if (formatMinimum !== undefined && (grammar?.compare?.(text, formatMinimum) ?? 0) < 0) return false;
  if (formatMaximum !== undefined && (grammar?.compare?.(text, formatMaximum) ?? 0) > 0) return false;
  if (values !== undefined && !values.includes(text)) return false;
  if (enumFolded !== undefined && !enumFolded.includes(text.toLowerCase())) return false;
  if (pattern !== undefined && !wholePattern(pattern).test(text)) return false;
  return maxLength === undefined || characters(text) <= maxLength;
}

const patterns = new Map<string, RegExp>();

/** The catalog's own patterns are linear, and read with the flag u. */
function wholePattern(pattern: string): RegExp {
  let made = patterns.get(pattern);
  if (made === undefined) {
    made = new RegExp(`^(?:${pattern})$`, "u");
    patterns.set(pattern, made);
  }
  return made;
}
