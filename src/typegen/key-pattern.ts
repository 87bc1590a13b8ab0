import type { TemplateParameter } from "../model.ts";
import { boundedPattern, wholePattern } from "../regex/bounded-pattern.ts";
import { coveredTexts } from "../regex/covered-texts.ts";

/** What a key has for a parameter: digits, anything, or one of a list. */
export type Hole = "bigint" | "string" | "listed";

/** One way to spell the keys of a template: literal text with holes in it. Without a hole it is one key. */
export interface KeyPattern {
  /** Literal text around the holes: one more than there are holes. */
  readonly text: readonly string[];
  readonly holes: readonly Hole[];
}

/** With more ways to spell a template's keys than this, optional parameters become "anything". */
const WAYS = 64;
const PARAMETER = /\{([a-z_]+)\}/g;
const SEPARATORS = [":", ".", "_", "-", "/"];

/** The patterns that together spell a key template's keys, as closely as TypeScript's template literal types can. */
export function keyPatterns(template: string, parameters: Readonly<Record<string, TemplateParameter>>): KeyPattern[] {
  const known = new Map(
    Object.entries(parameters).map(([name, { values, pattern }]) => [
      name,
      values === undefined ? piecesOf(pattern) : [hole("", "listed")],
    ]),
  );
  let patterns: KeyPattern[] = [{ text: [""], holes: [] }];
  let last = 0;
  for (const { 0: whole, 1: name, index } of template.matchAll(PARAMETER)) {
    const pieces = known.get(name as string) ?? piecesOf(undefined);
    const before = word(template.slice(last, index));
    const ways = patterns.length * pieces.length > WAYS ? [hole("", "string")] : pieces;
    patterns = patterns.flatMap((pattern) => ways.map((piece) => join(join(pattern, before), piece)));
    last = index + whole.length;
  }
  return patterns.map((pattern) => join(pattern, word(template.slice(last))));
}

/** The text of a template literal type, with its backticks. @param listed the type for a parameter with a list */
export function patternText({ text, holes }: KeyPattern, listed: string): string {
  const inHole = (hole: Hole | undefined): string => (hole === "listed" ? listed : String(hole));
  return `\`${text.map((part, index) => (index === 0 ? "" : `\${${inHole(holes[index - 1])}}`) + escapeLiteral(part)).join("")}\``;
}

/** Whether a pattern has a finite number of keys: it can then be a property instead of an index signature. */
export const isCountable = ({ holes }: KeyPattern): boolean => holes.every((hole) => hole === "listed");

/** The keys of a pattern as TypeScript matches them. @param listed the values of its listed parameter */
export function keyExpression({ text, holes }: KeyPattern, listed: readonly string[]): RegExp {
  const inHole = (hole: Hole | undefined): string =>
    hole === "bigint" ? "-?(?:0|[1-9][0-9]*)" : hole === "string" ? ".*" : `(?:${listed.map(escapePattern).join("|")})`;
  const source = text.map((part, index) => (index === 0 ? "" : inHole(holes[index - 1])) + escapePattern(part)).join("");
  return new RegExp(`^${source}$`, "s");
}

/** What can replace a parameter, by trial: digits, nothing at all, words after a separator, anything. */
function piecesOf(pattern: string | undefined): KeyPattern[] {
  const whole = boundedPattern(wholePattern(pattern ?? ".+"));
  const takes = (text: string): boolean => whole.test(text);
  const empty = takes("") ? [word("")] : [];
  if (takes("a") || takes("A") || takes("_")) return [...empty, hole("", "string")];
  if (takes("0") || takes("1")) return [...empty, hole("", isDigitsAlone(pattern) ? "bigint" : "string")];
  const separated = SEPARATORS.filter((separator) => takes(`${separator}a`) || takes(`${separator}A`));
  return separated.length === 0 ? [...empty, hole("", "string")] : [...empty, ...separated.map((separator) => hole(separator, "string"))];
}

/** Whether nothing but digits follows a pattern, as far as printable ASCII goes. */
function isDigitsAlone(pattern = ".+"): boolean {
  const { texts, complete } = coveredTexts(pattern, 1, "[0-9]*");
  return texts.length === 0 && complete;
}

const word = (text: string): KeyPattern => ({ text: [text], holes: [] });
const hole = (before: string, kind: Hole): KeyPattern => ({ text: [before, ""], holes: [kind] });

function join(left: KeyPattern, right: KeyPattern): KeyPattern {
  const seam = `${left.text.at(-1)}${right.text[0]}`;
  return { text: [...left.text.slice(0, -1), seam, ...right.text.slice(1)], holes: [...left.holes, ...right.holes] };
}

function escapeLiteral(text: string): string {
  return text
    .replace(/[\\`]|\$(?=\{)/g, "\\$&")
    .replace(/[\x00-\x1f\x7f\u2028\u2029]|\p{Surrogate}/gu, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

const escapePattern = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
