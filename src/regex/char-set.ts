/** A set of code points: the first and the last of each run, in order, no two runs touching. */
export type CharSet = readonly number[];

const LAST = 0x10ffff;

/** The set of these runs, in any order. */
export function setOf(...runs: readonly (readonly [first: number, last: number])[]): CharSet {
  const sorted = [...runs].sort((a, b) => a[0] - b[0]);
  const set: number[] = [];
  for (const [first, last] of sorted) {
    const end = set.at(-1);
    if (end !== undefined && first <= end + 1) set[set.length - 1] = Math.max(end, last);
    else set.push(first, last);
  }
  return set;
}

/** What is in one set at least. */
export const union = (...sets: readonly CharSet[]): CharSet => setOf(...sets.flatMap(runsOf));

/** What is not in a set. */
export function complement(set: CharSet): CharSet {
  const rest: number[] = [];
  let next = 0;
  for (const [first, last] of runsOf(set)) {
    if (first > next) rest.push(next, first - 1);
    next = last + 1;
  }
  if (next <= LAST) rest.push(next, LAST);
  return rest;
}

/** Whether a code point is in a set. */
export function holds(set: CharSet, point: number): boolean {
  let low = 0,
    high = set.length / 2 - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (point < (set[2 * middle] as number)) high = middle - 1;
    else if (point > (set[2 * middle + 1] as number)) low = middle + 1;
    else return true;
  }
  return false;
}

/** Whether two sets have a code point in common. */
export function overlaps(a: CharSet, b: CharSet): boolean {
  let i = 0,
    j = 0;
  while (i < a.length && j < b.length) {
    if ((a[i + 1] as number) < (b[j] as number)) i += 2;
    else if ((b[j + 1] as number) < (a[i] as number)) j += 2;
    else return true;
  }
  return false;
}

/** A set with both cases of its ASCII letters. */
export function foldAscii(set: CharSet): CharSet {
  const letters = Array.from({ length: 26 }, (_, index) => 97 + index).filter((small) => holds(set, small) || holds(set, small - 32));
  return union(set, ...letters.map((small) => [small, small, small - 32, small - 32].sort((a, b) => a - b)));
}

/** The runs of a set. */
export function runsOf(set: CharSet): [first: number, last: number][] {
  const runs: [number, number][] = [];
  for (let at = 0; at < set.length; at += 2) runs.push([set[at] as number, set[at + 1] as number]);
  return runs;
}
