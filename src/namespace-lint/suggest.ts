import type { Suggestion } from "../model.ts";
import { nearest } from "../schema/nearest.ts";

/** Bounds: a longer word, or more of them, is not a typing error. */
const LONGEST = 100;
const MOST = 2000;

/** What was probably meant by a word, the nearest first. */
export function suggest(kind: Suggestion["kind"], word: string, candidates: Iterable<string>): Suggestion[] {
  if (word.length > LONGEST) return [];
  const few: string[] = [];
  for (const candidate of candidates) if (candidate.length <= LONGEST && few.push(candidate) === MOST) break;
  return nearest(word, few).map((text) => ({ kind, text }));
}
