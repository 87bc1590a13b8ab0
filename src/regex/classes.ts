import { type CharSet, complement, setOf, union } from "./char-set.ts";

/** `\d`, `\w`, `\s` and `.` as JavaScript has them. */
export const DIGIT: CharSet = setOf([0x30, 0x39]);
/** Letters, digits and the underscore of ASCII. */
export const WORD: CharSet = setOf([0x30, 0x39], [0x41, 0x5a], [0x5f, 0x5f], [0x61, 0x7a]);
/** White space and line ends. */
export const SPACE: CharSet = setOf(
  [0x09, 0x0d],
  [0x20, 0x20],
  [0xa0, 0xa0],
  [0x1680, 0x1680],
  [0x2000, 0x200a],
  [0x2028, 0x2029],
  [0x202f, 0x202f],
  [0x205f, 0x205f],
  [0x3000, 0x3000],
  [0xfeff, 0xfeff],
);
/** Everything but the ends of lines. */
export const DOT: CharSet = complement(setOf([0x0a, 0x0a], [0x0d, 0x0d], [0x2028, 0x2029]));
/** Everything. */
export const ANY: CharSet = complement([]);

/** The set that a letter behind a backslash names; undefined where it names none. */
export function classOf(letter: string): CharSet | undefined {
  const set = CLASSES[letter.toLowerCase()];
  return set === undefined || letter === letter.toLowerCase() ? set : complement(set);
}

const CLASSES: Readonly<Record<string, CharSet>> = { d: DIGIT, w: WORD, s: SPACE };

const properties = new Map<string, CharSet | undefined>();
/** Properties that are looked up, at most: each needs a walk over all of Unicode. */
const MOST_PROPERTIES = 50;

/** The code points of a Unicode property, `Nd` or `Script=Greek`; undefined where there is no such, or too many were asked for. */
export function propertySet(name: string): CharSet | undefined {
  if (!properties.has(name) && properties.size < MOST_PROPERTIES) properties.set(name, scan(name));
  return properties.get(name);
}

function scan(name: string): CharSet | undefined {
  let pattern: RegExp;
  try {
    pattern = new RegExp(`^\\p{${name}}$`, "u");
  } catch {
    return undefined;
  }
  const runs: [number, number][] = [];
  for (let point = 0; point <= 0x10ffff; point++) {
    if (point >= 0xd800 && point <= 0xdfff) continue;
    if (!pattern.test(String.fromCodePoint(point))) continue;
    const last = runs.at(-1);
    if (last !== undefined && last[1] === point - 1) last[1] = point;
    else runs.push([point, point]);
  }
  return union(setOf(...runs));
}
