import { distance } from "fastest-levenshtein";

const MOST = 3;

/**
 * The candidates nearest to a word, the best first: at most three, within a third of its length, case and the
 * choice between `_`, `-`, `:` and `.` counting less than another letter.
 */
export function nearest(word: string, candidates: Iterable<string>): string[] {
  const wanted = plain(word),
    limit = Math.max(1, Math.floor(wanted.length / 3));
  const near: { text: string; far: number }[] = [];
  for (const text of candidates) {
    if (Math.abs(text.length - word.length) > limit + 1) continue;
    const far = distance(wanted, plain(text));
    if (far <= limit) near.push({ text, far: far + distance(word, text) / 100 });
  }
  near.sort((a, b) => a.far - b.far || (a.text < b.text ? -1 : 1));
  // a far second is noise beside a near first
  return near
    .filter(({ far }) => far <= (near[0]?.far ?? 0) + 1.5)
    .slice(0, MOST)
    .map(({ text }) => text);
}

/** Whether two words are a slip of the finger apart: one letter, two neighbours that changed places, in long words two letters. */
export function isSlip(word: string, other: string): boolean {
  const [a, b] = [plain(word), plain(other)];
  const far = distance(a, b);
  return far <= 1 || (far === 2 && (Math.min(a.length, b.length) >= 10 || sameLetters(a, b)));
}

const sameLetters = (a: string, b: string): boolean => [...a].sort().join("") === [...b].sort().join("");

const plain = (word: string): string => word.toLowerCase().replace(/[-_:. ]+/g, "_");
