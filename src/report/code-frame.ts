import type { Place } from "../model.ts";
import { escapeTerminal } from "./escape-terminal.ts";

/** Characters of a line that a frame shows: a minified document has one line alone. */
const WIDTH = 100;

/** The line of a place with the place underlined, and the line before it; each with its number. No line where the place has none. */
export function codeFrame({ line, column, length = 1 }: Place, lineOf: (number: number) => string | undefined): string[] {
  if (line === undefined || column === undefined) return [];
  const text = lineOf(line);
  if (text === undefined) return [];
  const gutter = String(line).length;
  const start = cutAt(text.length, column);
  const shown = visible(text, start);
  const before = line > 1 && start === 0 ? lineOf(line - 1) : undefined;
  const lead = visible(text.slice(0, column - 1), start);
  const marked = visible(text.slice(0, column - 1 + length), start);
  return [
    ...(before === undefined ? [] : [`${String(line - 1).padStart(gutter)} | ${visible(before, 0)}`]),
    `${line} | ${shown}`,
    `${" ".repeat(gutter)} | ${" ".repeat(lead.length)}${"^".repeat(Math.max(1, marked.length - lead.length))}`,
  ];
}

/** Where the shown part of a long line begins, so that the column is in it. */
function cutAt(length: number, column: number): number {
  return length <= WIDTH || column <= WIDTH / 2 ? 0 : Math.min(column - 1 - WIDTH / 2, length - WIDTH);
}

function visible(text: string, start: number): string {
  const cut = text.slice(start, start + WIDTH);
  return escapeTerminal(
    (start > 0 && text.length > start ? "…" : "") + cut.replaceAll("\t", "  ") + (text.length > start + WIDTH ? "…" : ""),
  );
}
