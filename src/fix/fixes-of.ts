import type { LineIndex } from "../documents/line-index.ts";
import type { Syntax } from "../documents/source.ts";
import type { Finding } from "../model.ts";
import { isOneAnswer } from "./one-answer.ts";
import { quotedLiteral, replacementFor } from "./replacement.ts";

/** Findings of values that are right but for their quotes. */
const UNQUOTED: ReadonlySet<string> = new Set(["scalar-not-text", "value-not-text"]);

/** A part of a text, in UTF-16 units, and what replaces it. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** One way to correct a finding. */
export interface Fix {
  /** What it does, in a few words; the text of a suggestion in it comes from the document, and is not escaped. */
  readonly title: string;
  readonly edits: readonly Edit[];
  /** It is the one right answer: `--fix` applies it. Others are offered. */
  readonly only: boolean;
}

/** The new text of a finding's place. */
export interface Replacement extends Omit<Fix, "edits"> {
  readonly text: string;
}

/**
 * What can correct a finding in its document. The text is not read again here: whoever applies a fix without asking has to check
 * the result.
 * @param lines the lines of the text that the finding's place is in
 * @param syntax how the text is written, as its reading says
 */
export function fixesOf(finding: Finding, lines: LineIndex, syntax: Syntax | undefined): Fix[] {
  const { line, column, length } = finding.at;
  if (line === undefined || column === undefined || length === undefined) return [];
  const start = lines.offset({ line, column });
  if (start === undefined) return [];
  return replacementsOf(finding, lines.line(line), syntax).map(({ text, ...rest }) => ({
    ...rest,
    edits: [{ start, end: start + length, text }],
  }));
}

/** What can replace the text of a finding's place, the best first. @param line the text of the place's line */
export function replacementsOf(finding: Finding, line: string | undefined, syntax: Syntax | undefined): Replacement[] {
  const { code, at, key, params, suggestions } = finding;
  if (line === undefined || at.column === undefined || at.length === undefined || at.absent) return [];
  const from = at.column - 1;
  const written = { text: line.slice(from, from + at.length), before: line.slice(0, from), syntax };
  const kind = at.of === "key" ? "key" : "value";
  const old = kind === "key" ? key : oldValueOf(params);
  return suggestions.flatMap((suggestion): Replacement[] => {
    if (suggestion.kind !== kind || suggestion.on !== undefined) return [];
    const text = UNQUOTED.has(code) ? quotedLiteral(written) : replacementFor(written, old, suggestion.text);
    if (text === undefined || text === written.text) return [];
    const title = `Replace it with ${UNQUOTED.has(code) ? text : suggestion.text}`;
    return [{ title, text, only: isOneAnswer(finding, suggestion, old ?? written.text) }];
  });
}

/** The value that a finding is about; findings of attributes call it what was found. */
function oldValueOf(params: Finding["params"]): string | undefined {
  const value = params["value"] ?? params["found"] ?? params["policy"];
  return typeof value === "string" || typeof value === "number" ? String(value) : undefined;
}
