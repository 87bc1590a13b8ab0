import type { Property, ValueSchema } from "../model.ts";
import { boundedPattern, wholePattern } from "../regex/bounded-pattern.ts";
import { type FormatName, formats } from "./formats.ts";

/** The words of a schema's enum as people write them: where case is no matter, as published, and in lower case. */
export function wordsOf({ enum: listed, enumFolded }: ValueSchema, { enum: published = [] }: Property): readonly string[] | undefined {
  if (enumFolded === undefined) return listed;
  const spelled = published.map(String).filter((word) => enumFolded.includes(word.toLowerCase()));
  return [...new Set([...spelled, ...enumFolded])];
}

/** A word in the cases that people write: as it is, with a capital, all in capitals. */
export function casings(word: string): string[] {
  return [...new Set([word, word.charAt(0).toUpperCase() + word.slice(1), word.toUpperCase()])];
}

/** The JSON number that becomes exactly this text, where there is one. */
export function numberSpelled(word: string): number | undefined {
  const number = Number(word);
  return word !== "" && String(number) === word && Number.isFinite(number) ? number : undefined;
}

/** Numbers as JSON's become text: of many lengths, since a pattern may ask for one. */
const NUMBERS = [
  "0",
  "1",
  "2",
  "8",
  "16",
  "100",
  "512",
  "1024",
  "65536",
  "100000",
  "1048576",
  "10000000",
  "1000000000",
  "-1",
  "0.5",
  "1.25",
  "10.5",
];

/** Whether a schema without an enum accepts numbers; some are tried, because a pattern does not say so itself. */
export function takesNumbers({ format, pattern }: ValueSchema): boolean {
  const grammar = format === undefined ? undefined : formats[format as FormatName];
  const whole = pattern === undefined ? undefined : boundedPattern(wholePattern(pattern));
  return NUMBERS.some((text) => (grammar?.validate(text) ?? true) && (whole?.test(text) ?? true));
}
