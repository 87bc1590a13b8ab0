import type { Finding, Resource, ValueSchema } from "../model.ts";
import { valuePlaceholder } from "../rules/value/value-placeholder.ts";
import { type ShellSlip, valueShellSlip } from "../rules/value/value-shell-slip.ts";
import type { Entry } from "../schema/tables.ts";
import { findingOf } from "./finding.ts";

/** Whether a known key accepts any text, so that no check of its value can find a mistake. */
export function isFree({ enum: listed, enumFolded, format, pattern }: ValueSchema): boolean {
  return listed === undefined && enumFolded === undefined && format === undefined && pattern === undefined;
}

/** What is wrong with the text of a known key that accepts any text; notes, which no service reads, are not checked. */
export function freeValueFinding(resource: Resource, key: string, { read_by }: Pick<Entry, "read_by">): Finding | undefined {
  const value = resource.entries[key];
  if (typeof value !== "string" || !isSuspect(value) || read_by?.length === 0 || key === "description") return undefined;
  const slip = slipOf(value);
  if (slip !== undefined) return slipFinding(resource, key, value, slip);
  return isPlaceholder(value) ? findingOf(valuePlaceholder, resource, key, { key, value }) : undefined;
}

/** What is wrong with the text of a custom key: only that it begins with the equals sign of a shell command. */
export function ownValueFinding(resource: Resource, key: string): Finding | undefined {
  const value = resource.entries[key];
  if (typeof value !== "string" || value.charCodeAt(0) !== EQUALS) return undefined;
  const slip = slipOf(value);
  return slip === undefined ? undefined : slipFinding(resource, key, value, slip);
}

/** Whether a value could be a slip or a placeholder: the characters at the ends exclude nearly every value. */
export function isSuspect(value: string): boolean {
  const start = STARTS[value.charCodeAt(0)];
  return start === OF_SLIP || isBlank(value.charCodeAt(value.length - 1)) || (start === OF_WORD && WORDS.test(value));
}

const EQUALS = 61;
const isBlank = (code: number): boolean => code === 32 || code === 9;
const OF_WORD = 1;
const OF_SLIP = 2;
/** By code, what text begins with that is a slip, or the words of a placeholder: looked up for every value. */
const STARTS = new Uint8Array(128);
for (const letter of "crpftxyCRPFTXY") STARTS[letter.charCodeAt(0)] = OF_WORD;
for (const character of "\t \"'=<") STARTS[character.charCodeAt(0)] = OF_SLIP;

function slipFinding(resource: Resource, key: string, value: string, [slip, meant]: readonly [ShellSlip, string]): Finding {
  return findingOf(valueShellSlip, resource, key, { key, value, meant, slip }, { suggestions: [{ kind: "value", text: meant }] });
}

/** An operator of the scheduler's filters has a blank behind it (nova/scheduler/filters/extra_specs_ops.py). */
function slipOf(value: string): readonly [ShellSlip, string] | undefined {
  const equals = /^={1,2}(?=[^=\s])/.exec(value);
  if (equals !== null) return ["equals", value.slice(equals[0].length)];
  const quoted = /^(["'])([^"']+)\1$/.exec(value);
  if (quoted !== null) return ["quotes", quoted[2] as string];
  const inner = withoutBlanks(value);
  return inner !== "" && inner !== value && !inner.includes("\n") ? ["blanks", inner] : undefined;
}

/** Text without white space at its ends; with a pattern, the time would grow with the square of a value's length. */
function withoutBlanks(value: string): string {
  let from = 0,
    to = value.length;
  while (from < to && isBlank(value.charCodeAt(from))) from++;
  while (to > from && isBlank(value.charCodeAt(to - 1))) to--;
  return value.slice(from, to);
}

const WORDS = /^(?:change[-_ ]?me|replace[-_ ]?me|place[-_ ]?holder|fix[-_ ]?me|todo|tbd|x{3,}|your[-_][a-z0-9_-]+)$/i;
const BRACKETS = /^<[a-z][a-z0-9 _.-]*>$/i;
/** The operators of the scheduler's filters, and of Cinder's. */
const OPERATOR = /^<(?:in|all-in|or|is)>/;

const isPlaceholder = (value: string): boolean =>
  value.length <= 80 && (WORDS.test(value) || (BRACKETS.test(value) && !OPERATOR.test(value)));
