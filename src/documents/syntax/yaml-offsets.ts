import type { TextSpan } from "../source.ts";

/** The header of a block scalar: `|`, `>-`, `|2+ # comment`. */
const HEADER = /^[|>][-+0-9]*[ \t]*(?:#[^\n]*)?\r?\n/;

/**
 * Where the character at an offset of a scalar's value is written. Folding, indentation and chomping change white space only, so
 * that the characters that are none are counted in both; undefined where an escape stands between.
 */
export function writtenOffset(text: string, span: TextSpan, value: string, offset: number): number | undefined {
  let before = 0;
  for (let at = 0; at < offset; at++) if (!isSpace(value.charCodeAt(at))) before++;
  const header = HEADER.exec(text.slice(span.start, span.end))?.[0].length;
  const quoted = header === undefined && /^['"]/.test(text.charAt(span.start)) ? 1 : 0;
  let at = span.start + (header ?? quoted);
  for (; at < span.end; at++) {
    if (isSpace(text.charCodeAt(at))) continue;
    if (before === 0) break;
    before--;
  }
  return text.charAt(at) === value.charAt(offset) ? at : undefined;
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x09 || code === 0x0d;
}
