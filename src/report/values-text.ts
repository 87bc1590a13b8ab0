import type { ValueSchema } from "../model.ts";
import type { Values } from "../query/answers.ts";
import { expected } from "../rules/value/expected.ts";

/** Of longer lists only the first values are printed, unless the user asks for all. */
const MOST = 24;

/** What values a key has, in a few words. */
export function shortValues({ type, enum: offered, items, reads }: Values): string {
  if (offered !== undefined && offered.length > 0) return offered.map(quoteEmpty).join(" | ");
  if (items !== undefined) return `list of ${items.join(" | ")}`;
  const { format, formatMinimum: least, formatMaximum: most } = reads;
  return format === undefined ? type : [plainName(format), ...rangeOf(least, most)].join(" ");
}

/** What values a key offers, in full. */
export function longValues(values: Values, all: boolean): string {
  const { enum: offered, items, any_case, aliases, operators, minimum, maximum, reads } = values;
  const parts = [
    ...(offered !== undefined && offered.length > 0 ? [`${some(offered.map(quoteEmpty), all)}${any_case ? ", in any case" : ""}`] : []),
    ...(items === undefined ? [] : [`a list of ${some(items, all)}`]),
    ...(offered === undefined && items === undefined ? [readsText(reads) ?? (values.type === "string" ? "any text" : values.type)] : []),
    ...(reads.formatMinimum === undefined && reads.formatMaximum === undefined
      ? rangeOf(minimum, maximum).map((range) => `meant to be ${range}`)
      : []),
    ...(aliases === undefined
      ? []
      : [
          `also ${some(
            Object.entries(aliases).map(([alias, value]) => `${alias} for ${value}`),
            all,
          )}`,
        ]),
    ...(operators === undefined ? [] : [`operators ${operators.join(" ")}`]),
  ];
  return parts.join("; ");
}

/** How a service reads a text, in words; undefined where any text does. */
export function readsText({
  format,
  formatMinimum,
  formatMaximum,
  enum: exact,
  enumFolded,
  pattern,
  maxLength,
}: ValueSchema): string | undefined {
  const words = exact ?? enumFolded;
  const parts = [
    ...(format === undefined ? [] : [grammar(format)]),
    ...rangeOf(formatMinimum, formatMaximum),
    ...(words === undefined ? [] : [`one of ${some(words.map(quoteEmpty), false)}${exact === undefined ? ", in any case" : ""}`]),
    ...(pattern === undefined ? [] : [`text of the pattern ${pattern}`]),
    ...(maxLength === undefined ? [] : [`at most ${maxLength} characters`]),
  ];
  return parts.length === 0 ? undefined : parts.join(", ");
}

/** Names in a row; of many the first ones, and how many more there are. */
export function some(names: readonly string[], all: boolean): string {
  return all || names.length <= MOST ? names.join(", ") : `${names.slice(0, MOST).join(", ")} and ${names.length - MOST} more`;
}

function rangeOf(least: string | number | undefined, most: string | number | undefined): string[] {
  if (least === undefined && most === undefined) return [];
  return [least === undefined ? `<= ${most}` : most === undefined ? `>= ${least}` : `${least} to ${most}`];
}

const grammar = (format: string): string =>
  `${expected(format)}${format.includes("-py2") ? ", as Python 2 reads it" : ""}${format.endsWith("-or-empty") ? ", or nothing" : ""}`;

/** `integer` for `integer-py2-or-empty`: which grammar of integers it is does not fit into a column. */
const plainName = (format: string): string =>
  format
    .replace(/-(?:py2|strict|or-empty|not-empty)/g, "")
    .replace("true-false", "true | false")
    .replaceAll("-", " ");

/** A value so that it is seen where it is empty. */
export const quoteEmpty = (value: string): string => (value === "" ? '""' : value);
