import { tryJson } from "./json.ts";

/**
 * The value of JSON with comments or with commas before closing brackets, as settings of editors and compilers have them; undefined
 * where it has other faults. It is good for telling what a document is, and no more: its places are not those of the text.
 */
export async function readWithComments(text: string): Promise<{ readonly value: unknown } | undefined> {
  const { stripComments } = await import("jsonc-parser");
  return tryJson(stripComments(text).replace(/,(?=\s*[}\]])/g, ""));
}
