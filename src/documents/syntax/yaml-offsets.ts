import type { TextSpan } from "../source.ts";

/** The header of a block scalar: `|`, `>-`, `|2+ # comment`. */
const HEADER = /^[|>][-+0-9]*[ \t]*(?:#[^\n]*)?\r?\n/;

/** How long the escapes of double quotes are that have digits. */
const DIGITS: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

/**
 * The places of the characters of one scalar's value; many places in a long one cost no more than reading it once. Folding,
 * indentation and chomping change only white space, so the other characters are counted in both.
 */
export class WrittenOffsets {
  readonly #text: string;
  readonly #span: TextSpan;
  readonly #value: string;
  /** The place of the value, if the text has it unit for unit. */
  readonly #whole: number | undefined;
  readonly #quote: string;
  /** For each unit of the value the offset of the first written one that is no white space and no earlier unit's. */
  #written: Int32Array | undefined;

  constructor(text: string, span: TextSpan, value: string) {
    this.#text = text;
    this.#span = span;
    this.#value = value;
    const found = text.slice(span.start, span.end).indexOf(value);
    this.#whole = found < 0 ? undefined : span.start + found;
    this.#quote = /["']/.exec(text.charAt(span.start))?.[0] ?? "";
  }

  /** A part of the value as it is written; the whole scalar where the part is not found. */
  of(start: number, end: number): TextSpan {
    if (this.#whole !== undefined) return { start: this.#whole + start, end: this.#whole + end };
    const from = this.#at(start);
    if (from === undefined) return this.#span;
    if (end <= start) return { start: from, end: from };
    const last = this.#at(end - 1);
    return last === undefined ? this.#span : { start: from, end: last + this.#unit(last).length };
  }

  /** The offset of a unit; undefined where another one is written there. */
  #at(index: number): number | undefined {
    this.#written ??= this.#find();
    const at = this.#written[index];
    if (at === undefined || at >= this.#span.end) return undefined;
    return this.#unit(at).value.includes(this.#value.charAt(index)) ? at : undefined;
  }

  #find(): Int32Array {
    const written = new Int32Array(this.#value.length);
    const header = HEADER.exec(this.#text.slice(this.#span.start, this.#span.start + 1000))?.[0].length;
    let at = this.#span.start + (header ?? this.#quote.length),
      rest = 0;
    for (let index = 0; index < written.length; index++) {
      while (rest === 0 && at < this.#span.end && isSpace(this.#unit(at).value)) at += this.#unit(at).length;
      written[index] = at;
      if (isSpace(this.#value.charAt(index)) || at >= this.#span.end) continue;
      // one escape can be both halves of a character
      const { value, length } = this.#unit(at);
      rest = rest === 0 ? value.length - 1 : rest - 1;
      if (rest === 0) at += length;
    }
    return written;
  }

  /** What is written at an offset, and how long it is. */
  #unit(at: number): { readonly value: string; readonly length: number } {
    const character = this.#text.charAt(at);
    if (this.#quote === "'" && character === "'") return { value: character, length: 2 };
    if (this.#quote !== '"' || character !== "\\") return { value: character, length: 1 };
    const kind = this.#text.charAt(at + 1);
    const digits = DIGITS[kind];
    if (digits === undefined) return { value: NAMED[kind] ?? kind, length: 2 };
    const code = Number.parseInt(this.#text.slice(at + 2, at + 2 + digits), 16);
    return { value: code <= 0x10ffff ? String.fromCodePoint(code) : kind, length: 2 + digits };
  }
}

/** Escapes that mean another character than their own; white space if it does not matter which. */
const NAMED: Readonly<Record<string, string>> = {
  "0": "\0",
  a: "\x07",
  b: "\b",
  e: "\x1b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
  v: "\v",
  N: "\x85",
  _: "\xa0",
  L: "\u2028",
  P: "\u2029",
};

function isSpace(value: string): boolean {
  return value === " " || value === "\n" || value === "\t" || value === "\r";
}
