import type { Mark } from "./style.ts";

/** A piece of a line with its mark. */
export type Piece = readonly [text: string, mark: Mark];

/**
 * Pieces as one text in lines of at most a width, broken at spaces; the marks go around each line's part of a piece.
 * @param hanging the indent of every line but the first
 */
export function markedLines(pieces: readonly Piece[], width: number, hanging: string): string[] {
  const text = pieces.map(([piece]) => piece).join("");
  return spans(text, width, hanging.length).map(([start, end], index) => (index === 0 ? "" : hanging) + between(pieces, start, end));
}

/** Where each line begins and ends; a word that is too long for a line has one of its own. */
function spans(text: string, width: number, indent: number): [start: number, end: number][] {
  if (text.length <= width) return [[0, text.length]];
  const lines: [number, number][] = [];
  let start = 0,
    end = -1;
  for (const { 0: word, index } of text.matchAll(/\S+/g)) {
    const room = lines.length === 0 ? width : width - indent;
    if (end >= 0 && index + word.length - start > room) {
      lines.push([start, end]);
      start = index;
    }
    end = index + word.length;
  }
  return [...lines, [start, Math.max(start, end)]];
}

/** What of the pieces is between two offsets of their text. */
function between(pieces: readonly Piece[], start: number, end: number): string {
  let at = 0,
    marked = "";
  for (const [text, mark] of pieces) {
    const part = text.slice(Math.max(0, start - at), Math.max(0, end - at));
    if (part !== "") marked += mark(part);
    at += text.length;
  }
  return marked;
}
