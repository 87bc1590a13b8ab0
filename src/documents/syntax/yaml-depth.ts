import type { CST } from "yaml";

/** Deeper than any document that a person wrote; the composer goes down by recursion, and a full stack is the end of everything. */
export const DEEPEST = 500;

/** The first token that is deeper than the limit; the tokens are read without recursion. */
export function findTooDeep(document: CST.Document): CST.Token | undefined {
  const waiting: { token: CST.Token; depth: number }[] = [];
  if (document.value) waiting.push({ token: document.value, depth: 1 });
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { token, depth } = next;
    if (!("items" in token)) continue;
    if (depth > DEEPEST) return token;
    for (const item of token.items) {
      if (item.key) waiting.push({ token: item.key, depth: depth + 1 });
      if (item.value) waiting.push({ token: item.value, depth: depth + 1 });
    }
  }
  return undefined;
}
