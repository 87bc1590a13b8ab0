import { joinPointer } from "../../json/pointer.ts";
import type { DuplicateKey, TextSpan } from "../source.ts";
import { codes, endOfString, endOfValue, skipSpace, stringBetween } from "./json-text.ts";

interface Frame {
  /** The keys of a map, undefined for a list. */
  readonly keys: Map<string, TextSpan> | undefined;
  key: string | number;
}

/**
 * Whether a key can be there twice: if no more quotes are followed by a colon than there are keys, none is. Strings can have
 * such quotes too, and then the search decides. This needs a tenth of the time of a search.
 */
export function mayHaveDuplicateKeys(text: string, value: unknown): boolean {
  let written = 0;
  for (const before = /"\s*:/g; before.test(text); ) written++;
  return written > countKeys(value);
}

function countKeys(value: unknown): number {
  let count = 0;
  const open = [value];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next !== "object" || next === null) continue;
    const inner = Object.values(next);
    if (!Array.isArray(next)) count += inner.length;
    for (const each of inner) open.push(each);
  }
  return count;
}

/** The duplicate keys of the maps in valid JSON; reads all the text, without recursion. */
export function findDuplicateKeys(text: string, start = 0, pointer = ""): DuplicateKey[] {
  const found: DuplicateKey[] = [];
  const open: Frame[] = [];
  let at = skipSpace(text, start);
  do {
    const code = text.charCodeAt(at);
    const top = open.at(-1);
    if (code === codes.OPEN_BRACE) open.push({ keys: new Map(), key: "" });
    else if (code === codes.OPEN_BRACKET) open.push({ keys: undefined, key: 0 });
    else if (code === codes.CLOSE_BRACE || code === codes.CLOSE_BRACKET) open.pop();
    else if (code === codes.COMMA) {
      if (top && !top.keys) (top.key as number)++;
    } else if (code === codes.QUOTE && top?.keys) {
      at = readKey(text, at, top, top.keys, () => joinPointer(pointer, ...open.slice(0, -1).map((frame) => frame.key)), found);
      continue;
    } else at = endOfValue(text, at) - 1;
    at = skipSpace(text, at + 1);
  } while (open.length > 0 && at < text.length);
  return found;
}

/** Reads a key with its value, where that is no collection; the offset of what comes next. */
function readKey(text: string, start: number, frame: Frame, keys: Map<string, TextSpan>, map: () => string, found: DuplicateKey[]): number {
  const end = endOfString(text, start);
  const key = stringBetween(text, start, end);
  const last = { start, end };
  const first = keys.get(key);
  if (first) found.push({ map: map(), key, first, last });
  else keys.set(key, last);
  frame.key = key;
  const value = skipSpace(text, skipSpace(text, end) + 1);
  const code = text.charCodeAt(value);
  return code === codes.OPEN_BRACE || code === codes.OPEN_BRACKET ? value : skipSpace(text, endOfValue(text, value));
}
