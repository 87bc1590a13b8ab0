import { nearest } from "../schema/nearest.ts";

/** The end of a sentence about an unknown word: what was probably meant, or nothing. */
export function didYouMean(word: string, known: Iterable<string>): string {
  const near = nearest(word.slice(0, 200), known);
  return near.length > 0 ? `: did you mean ${near.join(" or ")}?` : "";
}
