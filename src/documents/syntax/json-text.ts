/**
 * Steps over text that `JSON.parse` has accepted: there are no faults to look for. Several times faster than a parser, because
 * the text between two places is only skipped.
 */

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
const COMMA = 0x2c;
const COLON = 0x3a;

/** The first offset from here on that is no white space. */
export function skipSpace(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && text.charCodeAt(at) <= 0x20) at++;
  return at;
}

/** The offset behind the string that begins here. */
export function endOfString(text: string, offset: number): number {
  for (let at = offset + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) return at + 1;
    if (code === BACKSLASH) at++;
  }
  return text.length;
}

/** The offset behind the value that begins here. */
export function endOfValue(text: string, offset: number): number {
  const first = text.charCodeAt(offset);
  if (first === QUOTE) return endOfString(text, offset);
  if (first !== OPEN_BRACE && first !== OPEN_BRACKET) return endOfWord(text, offset);
  let depth = 0;
  for (let at = offset; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) at = endOfString(text, at) - 1;
    else if (code === OPEN_BRACE || code === OPEN_BRACKET) depth++;
    else if ((code === CLOSE_BRACE || code === CLOSE_BRACKET) && --depth === 0) return at + 1;
  }
  return text.length;
}

function endOfWord(text: string, offset: number): number {
  let at = offset;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code <= 0x20 || code === COMMA || code === CLOSE_BRACE || code === CLOSE_BRACKET) break;
  }
  return at;
}

/**
 * Goes over the members of the list or map that begins here; the offset behind it.
 * @param visit gets the offset of a map's key and that of the value; may give the offset behind the value, where it has looked for it
 */
export function forEachMember(text: string, offset: number, visit: (key: number, start: number) => number | undefined): number {
  const isMap = text.charCodeAt(offset) === OPEN_BRACE;
  let at = skipSpace(text, offset + 1);
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === CLOSE_BRACE || code === CLOSE_BRACKET) return at + 1;
    const key = at;
    if (isMap) at = skipSpace(text, skipSpace(text, endOfString(text, at)) + 1);
    at = skipSpace(text, visit(key, at) ?? endOfValue(text, at));
    if (text.charCodeAt(at) === COMMA) at = skipSpace(text, at + 1);
  }
  return at;
}

/** The text of the string between two offsets, including quotes. */
export function stringBetween(text: string, start: number, end: number): string {
  const inner = text.slice(start + 1, end - 1);
  return inner.includes("\\") ? (JSON.parse(text.slice(start, end)) as string) : inner;
}

/** Units between two offsets that a string's `StringOffsets` keeps. */
const KEPT = 512;

/** Where the units of one string are written: many places in a long one cost no more than going over it once. */
export class StringOffsets {
  readonly #text: string;
  /** The offset of each unit whose number is a multiple of `KEPT`. */
  readonly #kept: number[];

  /** @param start where in the text the string begins, with its quote */
  constructor(text: string, start: number) {
    this.#text = text;
    this.#kept = [start + 1];
  }

  /** The offset in the text of the `index`th unit of the string. */
  of(index: number): number {
    const wanted = Math.floor(index / KEPT);
    while (this.#kept.length <= wanted) this.#kept.push(this.#from(this.#kept.at(-1) as number, KEPT));
    return this.#from(this.#kept[wanted] as number, index % KEPT);
  }

  #from(offset: number, units: number): number {
    let at = offset;
    for (let unit = 0; unit < units; unit++) {
      if (this.#text.charCodeAt(at) !== BACKSLASH) at++;
      else at += this.#text[at + 1] === "u" ? 6 : 2;
    }
    return at;
  }
}

/** Whether a map or a list begins here. */
export function isCollection(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  return code === OPEN_BRACE || code === OPEN_BRACKET;
}

/** Whether a list begins here. */
export function beginsList(text: string, offset: number): boolean {
  return text.charCodeAt(offset) === OPEN_BRACKET;
}

/** The codes that structure a text, for a walk over all of it. */
export const codes = { QUOTE, OPEN_BRACE, OPEN_BRACKET, CLOSE_BRACE, CLOSE_BRACKET, COMMA, COLON } as const;
