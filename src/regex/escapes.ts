import { type CharSet, complement, setOf, union } from "./char-set.ts";
import { classOf, propertySet } from "./classes.ts";
import type { EscapeReading, Node } from "./node.ts";

type QuirkOf = readonly [construct: string, javascript: EscapeReading, python: EscapeReading];

/** What a backslash or an opening bracket begins: a set, something else, or nothing sound; and where it ends. */
export type Escape =
  | { readonly kind: "set"; readonly set: CharSet; readonly end: number; readonly quirks: readonly QuirkOf[] }
  | { readonly kind: "node"; readonly node: Node; readonly end: number; readonly quirks: readonly QuirkOf[] }
  | { readonly kind: "unread"; readonly end: number; readonly quirks: readonly QuirkOf[] }
  | { readonly kind: "broken"; readonly problem: string };

const CONTROLS: Readonly<Record<string, number>> = { n: 0x0a, r: 0x0d, t: 0x09, f: 0x0c, v: 0x0b };

/** Reads an escape outside brackets. */
export function readEscape(text: string, at: number): Escape {
  const letter = text[at + 1];
  if (letter === undefined) return { kind: "broken", problem: "it ends in a backslash" };
  const node = (node: Node, ...quirks: QuirkOf[]): Escape => ({ kind: "node", node, end: at + 2, quirks });
  if (letter === "b") return node({ kind: "word" });
  if (letter === "B") return node({ kind: "not-word" });
  if (letter === "A") return node({ kind: "start" }, ["\\A", "other", "taken"]);
  if (letter === "Z") return node({ kind: "end" }, ["\\Z", "other", "taken"]);
  if (letter === "z") return node({ kind: "end" }, ["\\z", "other", "refused"]);
  const reference = /^(?:[1-9]\d?|k<[^>]+>)/.exec(text.slice(at + 1, at + 80))?.[0];
  if (reference === undefined) return readSetEscape(text, at);
  const quirks: QuirkOf[] = reference.startsWith("k") ? [[`\\${reference}`, "taken", "refused"]] : [];
  return { kind: "node", node: { kind: "reference" }, end: at + 1 + reference.length, quirks };
}

/** Reads an escape that is one character or one class. */
function readSetEscape(text: string, at: number): Escape {
  const rest = text.slice(at + 1, at + 80);
  const letter = String.fromCodePoint(rest.codePointAt(0) as number);
  const set = (set: CharSet, length: number, ...quirks: QuirkOf[]): Escape => ({ kind: "set", set, end: at + 1 + length, quirks });
  const point = (code: number, length: number, ...quirks: QuirkOf[]): Escape => set([code, code], length, ...quirks);
  const named = classOf(letter);
  if (named !== undefined) return set(named, 1);
  const control = CONTROLS[letter];
  if (control !== undefined) return point(control, 1);
  const pair = /^u([dD][89abAB][0-9a-fA-F]{2})\\u([dD][c-fC-F][0-9a-fA-F]{2})/.exec(rest);
  if (pair !== null) {
    const [high, low] = [Number.parseInt(pair[1] as string, 16), Number.parseInt(pair[2] as string, 16)];
    return point(0x10000 + ((high - 0xd800) << 10) + low - 0xdc00, pair[0].length);
  }
  const hex = /^(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4}))/.exec(rest);
  if (hex !== null) return point(Number.parseInt(hex[1] ?? (hex[2] as string), 16), hex[0].length);
  const long = /^(?:u\{([0-9a-fA-F]{1,6})\}|U([0-9a-fA-F]{8}))/.exec(rest);
  if (long !== null) {
    const code = Number.parseInt(long[1] ?? (long[2] as string), 16);
    if (code > 0x10ffff) return { kind: "broken", problem: `\\${long[0]} is no character` };
    return point(code, long[0].length, long[1] === undefined ? [`\\${long[0]}`, "other", "taken"] : [`\\${long[0]}`, "other", "refused"]);
  }
  const property = /^[pP]\{([^}]+)\}/.exec(rest);
  if (property !== null) {
    const found = propertySet(property[1] as string);
    if (found === undefined)
      return { kind: "unread", end: at + 1 + property[0].length, quirks: [[`\\${property[0]}`, "other", "refused"]] };
    return set(letter === "P" ? complement(found) : found, property[0].length, [`\\${property[0]}`, "other", "refused"]);
  }
  const octal = /^0[0-7]{0,2}/.exec(rest)?.[0];
  if (octal !== undefined) return point(Number.parseInt(octal, 8), octal.length);
  const code = letter.codePointAt(0) as number;
  if (!/[A-Za-z]/.test(letter)) return point(code, letter.length);
  if (letter === "a") return point(7, 1, ["\\a", "other", "taken"]);
  if (/^c[A-Za-z]/.test(rest)) return point(rest.charCodeAt(1) % 32, 2, [`\\${rest.slice(0, 2)}`, "taken", "refused"]);
  if (/^N\{[^}]+\}/.test(rest)) return { kind: "unread", end: at + 1 + (rest.indexOf("}") + 1), quirks: [["\\N{…}", "other", "taken"]] };
  return point(code, 1, [`\\${letter}`, "other", "refused"]);
}

/** Reads a class in brackets. @param mayBeEmpty a bracket directly after the first one closes it, as only in JavaScript */
export function readClass(text: string, start: number, mayBeEmpty: boolean): Escape {
  const negated = text[start + 1] === "^";
  const quirks: QuirkOf[] = [];
  const sets: CharSet[] = [];
  let at = start + (negated ? 2 : 1);
  if (text[at] === "]") {
    // JavaScript closes the class here, Python reads the bracket as a member
    if (mayBeEmpty || text.indexOf("]", at + 1) < 0)
      return closed(sets, negated, at + 1, [[text.slice(start, at + 1), "taken", "refused"]]);
    quirks.push([text.slice(start, at + 1), "other", "taken"]);
    sets.push([0x5d, 0x5d]);
    at++;
  }
  while (at < text.length && text[at] !== "]") {
    const posix = /^\[[:=.]\w*[:=.]\]/.exec(text.slice(at, at + 20))?.[0];
    if (posix !== undefined) quirks.push([posix, "other", "other"]);
    const low = member(text, at);
    if (low.kind !== "set") return low.kind === "broken" ? low : { kind: "unread", end: start + 1, quirks };
    quirks.push(...low.quirks);
    at = low.end;
    if (text[at] !== "-" || text[at + 1] === "]" || at + 1 >= text.length) {
      sets.push(low.set);
      continue;
    }
    const high = member(text, at + 1);
    if (high.kind !== "set") return high.kind === "broken" ? high : { kind: "unread", end: start + 1, quirks };
    quirks.push(...high.quirks);
    at = high.end;
    const first = single(low.set),
      last = single(high.set);
    if (first === undefined || last === undefined) {
      quirks.push(["a range that begins or ends in a class", "other", "refused"]);
      sets.push(low.set, [0x2d, 0x2d], high.set);
    } else if (first > last) return { kind: "broken", problem: "a range in brackets runs backwards" };
    else sets.push([first, last]);
  }
  return at < text.length ? closed(sets, negated, at + 1, quirks) : { kind: "broken", problem: "a bracket is not closed" };
}

function member(text: string, at: number): Escape {
  if (text[at] === "\\") {
    if (text[at + 1] === undefined) return { kind: "broken", problem: "it ends in a backslash" };
    if (text[at + 1] === "b") return { kind: "set", set: [8, 8], end: at + 2, quirks: [] };
    return readSetEscape(text, at);
  }
  const point = text.codePointAt(at) as number;
  return { kind: "set", set: [point, point], end: at + String.fromCodePoint(point).length, quirks: [] };
}

const single = (set: CharSet): number | undefined => (set.length === 2 && set[0] === set[1] ? set[0] : undefined);

function closed(sets: readonly CharSet[], negated: boolean, end: number, quirks: readonly QuirkOf[]): Escape {
  const set = sets.length === 0 ? setOf() : union(...sets);
  return { kind: "set", set: negated ? complement(set) : set, end, quirks };
}
