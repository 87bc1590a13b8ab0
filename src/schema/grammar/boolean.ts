import { strip } from "./python-text.ts";

const TRUE = new Set(["1", "t", "true", "on", "y", "yes"]);
const FALSE = new Set(["0", "f", "false", "off", "n", "no"]);

/** The words that Nova reads as a boolean, true ones first (oslo.utils, strutils.py). */
export const BOOLEAN_WORDS: readonly string[] = [...TRUE, ...FALSE];

/**
 * What oslo.utils' `bool_from_string(text, strict=True)` returns for a text, or undefined if it raises ValueError: twelve words,
 * in any case, without the white space around them.
 */
export function readBoolean(text: string): boolean | undefined {
  const word = TRUE.has(text) || FALSE.has(text) ? text : wordOf(text);
  return TRUE.has(word) ? true : FALSE.has(word) ? false : undefined;
}

/** White space is searched only if the text is not a word as it is: the search needs five times as long. */
function wordOf(text: string): string {
  const word = text.toLowerCase();
  return TRUE.has(word) || FALSE.has(word) ? word : strip(word);
}

/** What StarlingX's forks make of a text: `true` or `false` in any case, nothing around it, else undefined. */
export function readTrueFalse(text: string): boolean | undefined {
  const word = text.toLowerCase();
  return word === "true" ? true : word === "false" ? false : undefined;
}
