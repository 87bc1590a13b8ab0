import { joinPointer } from "../pointer.ts";
import type { DuplicateKey, Span } from "../source.ts";
import { codes, endOfString, endOfValue, skipSpace, stringBetween } from "./json-text.ts";

interface Frame {
  /** The keys of a map, undefined for a list. */
  readonly keys: Map<string, Span> | undefined;
  key: string | number;
}

/** The keys that stand twice in a map of sound JSON; goes over all the text, without recursion. */
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
function readKey(text: string, start: number, frame: Frame, keys: Map<string, Span>, map: () => string, found: DuplicateKey[]): number {
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
