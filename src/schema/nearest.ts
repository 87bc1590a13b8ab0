import { distance } from "fastest-levenshtein";

const MOST = 3;
/** More letters than that are no slip, however long the word is. */
const FARTHEST = 4;

/** A text to be compared, with what is compared of it. */
interface Candidate {
  readonly text: string;
  readonly plain: string;
  /** A bit for each letter, for digits and for what parts words: texts that share few of them are far apart. */
  readonly letters: number;
}

/**
 * Texts in which the nearest to a word is searched. What is compared of each is computed once: a search in some hundred texts
 * needs a few microseconds, because most are excluded by their length or their letters.
 */
export class NearestIndex {
  readonly #byLength: Candidate[][] = [];
  readonly #byPlain = new Map<string, string[]>();

  constructor(texts: Iterable<string>) {
    for (const text of new Set(texts)) {
      const candidate = candidateOf(text);
      (this.#byLength[candidate.plain.length] ??= []).push(candidate);
      const alike = this.#byPlain.get(candidate.plain);
      if (alike === undefined) this.#byPlain.set(candidate.plain, [text]);
      else alike.push(text);
    }
  }

  /** The texts that begin with the words of another, in their order. */
  begunWith(words: string): string[] {
    const begin = `${plain(words)}_`;
    const found: string[] = [];
    for (let length = begin.length; length < this.#byLength.length; length++) {
      for (const { text, plain } of this.#byLength[length] ?? []) if (plain.startsWith(begin)) found.push(text);
    }
    return found;
  }

  /**
   * The nearest texts, the best first: those that differ only in case and in what parts their words, or else the nearest within a
   * third of the word's letters and within four.
   * @param isWanted leaves out texts that would be no help
   */
  nearest(word: string, isWanted: (text: string) => boolean = () => true): string[] {
    const wanted = candidateOf(word);
    const same = (this.#byPlain.get(wanted.plain) ?? []).filter((text) => text !== word && isWanted(text));
    if (same.length > 0) return inOrder(same.map((text) => ({ text, far: distance(word, text) })));
    let limit = Math.min(FARTHEST, Math.max(1, Math.floor(wanted.plain.length / 3)));
    let near: { text: string; far: number }[] = [];
    // the lengths next to the word's own first: what is found there rules out most of the others
    for (let off = 0; off <= limit; off++) {
      for (const length of off === 0 ? [wanted.plain.length] : [wanted.plain.length - off, wanted.plain.length + off]) {
        for (const { text, plain, letters } of this.#byLength[length] ?? []) {
          if (bits(letters ^ wanted.letters) > 2 * limit) continue;
          const far = distance(wanted.plain, plain);
          if (far > limit || text === word || !isWanted(text)) continue;
          if (far < limit) {
            limit = far;
            near = near.filter((other) => other.far < far + 1);
          }
          near.push({ text, far: far + distance(word, text) / 1000 });
        }
      }
    }
    if (near.length === 0 && limit === 1) return this.#swapped(word, wanted).filter(isWanted);
    return inOrder(near.filter(({ far }) => far < limit + 1));
  }

  /** Short texts in which only two neighbours changed places. */
  #swapped(word: string, { plain, letters }: Candidate): string[] {
    const same = (this.#byLength[plain.length] ?? []).filter((each) => each.letters === letters && each.text !== word);
    return same.filter((each) => distance(plain, each.plain) === 2 && sameLetters(plain, each.plain)).map(({ text }) => text);
  }
}

/** The candidates nearest to a word, as `NearestIndex` finds them, where each is asked about once. */
export const nearest = (word: string, candidates: Iterable<string>): string[] => new NearestIndex(candidates).nearest(word);

/** Whether two words are a slip of the finger apart: one letter, two neighbours that changed places, in long words two letters. */
export function isSlip(word: string, other: string): boolean {
  const [a, b] = [plain(word), plain(other)];
  const far = distance(a, b);
  return far <= 1 || (far === 2 && (Math.min(a.length, b.length) >= 10 || sameLetters(a, b)));
}

/** A word as it is compared: in lower case, and all that parts words alike. */
export const plain = (word: string): string => word.toLowerCase().replace(/[-_:. ]+/g, "_");

const inOrder = (found: { text: string; far: number }[]): string[] =>
  found
    .sort((a, b) => a.far - b.far || (a.text < b.text ? -1 : 1))
    .slice(0, MOST)
    .map(({ text }) => text);

const sameLetters = (a: string, b: string): boolean => [...a].sort().join("") === [...b].sort().join("");

function candidateOf(text: string): Candidate {
  const compared = plain(text);
  let letters = 0;
  for (let at = 0; at < compared.length; at++) {
    const code = compared.charCodeAt(at);
    letters |= code >= 97 && code <= 122 ? 1 << (code - 97) : code >= 48 && code <= 57 ? 1 << 26 : code === 95 ? 1 << 27 : 1 << 28;
  }
  return { text, plain: compared, letters };
}

function bits(word: number): number {
  let count = 0;
  for (let left = word; left !== 0; left &= left - 1) count++;
  return count;
}
