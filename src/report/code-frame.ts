import type { Place } from "../model.ts";
import { escapeTerminal } from "./escape-terminal.ts";
import { textWidth } from "./text-width.ts";

/** Characters of a line that a frame shows at most: a minified document has only one line. */
const WIDEST = 100;
/** A frame of fewer characters shows nothing of use. */
const NARROWEST = 20;

/**
 * The line of a place with the place underlined, and the line before it; each with its number. Nothing if the place has no line.
 * @param columns the width of a frame's line
 */
export function codeFrame(
  { line, column, length = 1 }: Place,
  lineOf: (number: number) => string | undefined,
  columns: number = Number.POSITIVE_INFINITY,
): string[] {
  if (line === undefined || column === undefined) return [];
  const text = lineOf(line);
  if (text === undefined) return [];
  const gutter = String(line).length;
  // the number, what parts it from the text, and a mark where either end is cut
  const width = Math.max(NARROWEST, Math.min(WIDEST, columns - gutter - 5));
  const visible = (part: string, from: number): string => visiblePart(part, from, width);
  const start = characterAt(text, cutAt(text.length, column, width));
  const shown = visible(text, start);
  const before = line > 1 && start === 0 ? lineOf(line - 1) : undefined;
  const lead = visible(text.slice(0, column - 1), start);
  const marked = visible(text.slice(0, column - 1 + length), start);
  return [
    ...(before === undefined ? [] : [`${String(line - 1).padStart(gutter)} | ${visible(before, 0)}`]),
    `${line} | ${shown}`,
    `${" ".repeat(gutter)} | ${" ".repeat(textWidth(lead))}${"^".repeat(Math.max(1, textWidth(marked) - textWidth(lead)))}`,
  ];
}

/** Where the shown part of a long line begins, so that the column is in it. */
function cutAt(length: number, column: number, width: number): number {
  return length <= width || column <= width / 2 ? 0 : Math.min(column - 1 - Math.floor(width / 2), length - width);
}

/** An offset, moved to the beginning of the character where it is in the middle of a pair of surrogates. */
function characterAt(text: string, offset: number): number {
  return /^[\ud800-\udbff][\udc00-\udfff]/.test(text.slice(Math.max(0, offset - 1), offset + 1)) && offset > 0 ? offset - 1 : offset;
}

function visiblePart(text: string, start: number, width: number): string {
  const cut = text.slice(start, characterAt(text, start + width));
  return escapeTerminal(
    (start > 0 && text.length > start ? "…" : "") + cut.replaceAll("\t", "  ") + (text.length > start + width ? "…" : ""),
  );
}
