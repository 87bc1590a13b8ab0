import { joinPointer } from "../json/pointer.ts";
import { hasMember, isList, isMap, type JsonMap, member } from "../json/value.ts";
import type { EntryAnchors, Locator } from "./locator.ts";
import type { SourceText } from "./source.ts";
import type { Tool } from "./tool.ts";

/** One key with its value, from anything that is used as a map. */
export interface ShapeEntry {
  readonly key: string;
  readonly value: unknown;
  readonly pointer: string;
  readonly anchors?: EntryAnchors;
  /** The file of the entry, if that is another one. */
  readonly from?: { readonly source: SourceText; readonly locator: Locator };
  /** Who makes text of the value, where that is not who does it for the others. */
  readonly tool?: Tool;
}

/** The entries of a map, and the items of a list that are not entries. */
export interface MapShape {
  readonly entries: Iterable<ShapeEntry>;
  readonly malformed: readonly { readonly item: unknown; readonly pointer: string }[];
}

/**
 * The entries of anything that is used as a map: a map, a list of `{name|key, value}`, a list of `k=v`, the text `a='b', c='d'`,
 * or words of a command line (`--property k=v`). Undefined for anything else.
 */
export function readShape(value: unknown, pointer: string): MapShape | undefined {
  if (isMap(value)) return { entries: entriesOfMap(value, pointer), malformed: [] };
  if (isList(value)) return entriesOfList(value, pointer);
  return typeof value === "string" ? entriesOfText(value, pointer) : undefined;
}

function* entriesOfMap(map: JsonMap, pointer: string): Generator<ShapeEntry> {
  for (const key of Object.keys(map)) yield { key, value: map[key], pointer: joinPointer(pointer, key) };
}

function entriesOfList(list: readonly unknown[], pointer: string): MapShape {
  const entries: ShapeEntry[] = [];
  const malformed: { item: unknown; pointer: string }[] = [];
  list.forEach((item, index) => {
    const at = joinPointer(pointer, index);
    const entry = isMap(item) ? entryOfPair(item, at) : typeof item === "string" ? entryOfWord(item, at) : undefined;
    if (entry) entries.push(entry);
    else if (!isOption(item)) malformed.push({ item, pointer: at });
  });
  return { entries, malformed };
}

/** `{name, value}` and `{key, value}`. */
function entryOfPair(pair: JsonMap, pointer: string): ShapeEntry | undefined {
  const field = hasMember(pair, "name") ? "name" : "key";
  const key = member(pair, field);
  if (typeof key !== "string" || !hasMember(pair, "value")) return undefined;
  const value = joinPointer(pointer, "value");
  return {
    key,
    value: member(pair, "value"),
    pointer: value,
    anchors: { key: { pointer: joinPointer(pointer, field) }, value: { pointer: value } },
  };
}

/** `k=v`, and the option with it: `--property=k=v`. */
function entryOfWord(word: string, pointer: string): ShapeEntry | undefined {
  const option = /^--[a-z-]+=(?=[^=]+=)/.exec(word)?.[0].length ?? 0;
  const equals = word.indexOf("=", option);
  return equals <= option || word.startsWith("-", option)
    ? undefined
    : entryOfPart(word, pointer, pointer, [option, equals], [equals + 1, word.length]);
}

/** A word that only says what comes next: `--property`. */
function isOption(item: unknown): boolean {
  return typeof item === "string" && /^--[a-z-]+$/.test(item);
}

/** openstackclient's older output, `a='b', c='d'`; also `a=b,c=d`, which Ansible reads as a map. */
function entriesOfText(text: string, pointer: string): MapShape | undefined {
  const entries: ShapeEntry[] = [];
  for (let at = skipSpace(text, 0); at < text.length; ) {
    const equals = text.indexOf("=", at);
    const key = text.slice(at, equals);
    if (equals <= at || /[,'"\n]/.test(key)) return undefined;
    const quote = /^['"]/.test(text.slice(equals + 1, equals + 2)) ? text.charAt(equals + 1) : "";
    const end = quote === "" ? endOrLength(text.indexOf(",", equals), text) : closingQuote(text, equals + 2, quote);
    if (end === undefined) return undefined;
    entries.push(entryOfPart(text, pointer, joinPointer(pointer, key), [at, equals], [equals + 1 + quote.length, end]));
    at = skipSpace(text, end + quote.length);
    if (text[at] === ",") at = skipSpace(text, at + 1);
    else if (at < text.length) return undefined;
  }
  return { entries, malformed: [] };
}

/** A quote closes where the text ends behind it, or another key begins: quotes inside are not escaped. */
function closingQuote(text: string, start: number, quote: string): number | undefined {
  const behind = /\s*(?:$|,\s*[^=,\s][^=,]{0,254}=)/y;
  for (let at = text.indexOf(quote, start); at >= 0; at = text.indexOf(quote, at + 1)) {
    behind.lastIndex = at + 1;
    if (behind.test(text)) return at;
  }
  return undefined;
}

function endOrLength(end: number, text: string): number {
  return end < 0 ? text.length : end;
}

function skipSpace(text: string, start: number): number {
  let at = start;
  while (at < text.length && /\s/.test(text.charAt(at))) at++;
  return at;
}

function entryOfPart(
  text: string,
  whole: string,
  pointer: string,
  key: readonly [number, number],
  value: readonly [number, number],
): ShapeEntry {
  const anchors = { key: { pointer: whole, part: key }, value: { pointer: whole, part: value } };
  return { key: text.slice(...key), value: text.slice(...value), pointer, anchors };
}
