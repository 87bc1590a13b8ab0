import { joinPointer, splitPointer } from "../../json/pointer.ts";
import type { Scalar } from "../scalar.ts";
import type { DuplicateKey, Root, SourceText, TextSpan } from "../source.ts";
import { readScalar, tryJson } from "./json.ts";
import { findDuplicateKeys } from "./json-duplicates.ts";
import type { JsonList } from "./json-list.ts";
import { JsonPlaces } from "./json-places.ts";
import { endOfValue, skipSpace } from "./json-text.ts";

/** What is parsed at once of longer ones: what it makes is freed before it is moved about. */
const PART = 1 << 15;
/** Places that are tried as the beginning of an item. */
const TRIES = 16;

/**
 * The parts of a list, each of many items; undefined, and nothing after it, if the text is not JSON or its items are hard to
 * separate.
 */
export function* partsOf(list: JsonList): Generator<JsonListPart | undefined> {
  for (let start = list.start, first = 0; start < list.end; ) {
    const part = cut(list, start, first);
    yield part;
    if (part === undefined) return;
    first += part.items.length;
    start = part.end + 1;
  }
}

/** The part that begins here: what parses between brackets is whole items, since it neither ends in a string nor leaves anything open. */
function cut(list: JsonList, start: number, first: number): JsonListPart | undefined {
  const { text, between } = list;
  between.lastIndex = start + PART;
  for (let tries = 0; tries < TRIES; tries++) {
    const close = between.lastIndex < list.end ? between.exec(text)?.index : undefined;
    const end = close === undefined ? list.end : text.indexOf(",", close);
    const items = tryJson(`[${text.slice(start, end)}]`)?.value;
    if (items !== undefined) return new JsonListPart(list, items as readonly unknown[], first, skipSpace(text, start), end);
    if (end === list.end) return undefined;
    between.lastIndex = end;
  }
  return undefined;
}

/** Some items of a long list as a source of their own, whose pointers and places are those of the whole document. */
export class JsonListPart implements SourceText {
  readonly syntax = "JSON";
  readonly faults = [];
  readonly items: readonly unknown[];
  /** The number of the first item in the whole list. */
  readonly first: number;
  /** The offset behind the last item, where a comma or the list's end is. */
  readonly end: number;
  readonly #list: JsonList;
  readonly #start: number;
  readonly #places = new Map<number, JsonPlaces>();
  #starts: readonly number[] | undefined;

  constructor(list: JsonList, items: readonly unknown[], first: number, start: number, end: number) {
    this.items = items;
    this.first = first;
    this.end = end;
    this.#list = list;
    this.#start = start;
  }

  /** The whole document as if there were no other items. */
  roots(): readonly Root[] {
    const { frame, name } = this.#list;
    return [{ value: name === undefined ? this.items : { ...(frame as object), [name]: this.items }, pointer: "" }];
  }

  /** The items are gone over for duplicate keys where they were for places: a large clean file is not gone over twice. */
  get searched(): boolean {
    return this.#starts !== undefined;
  }

  duplicates(): readonly DuplicateKey[] {
    const { text, pointer } = this.#list;
    return this.#find().flatMap((start, index) => findDuplicateKeys(text, start, joinPointer(pointer, this.first + index)));
  }

  span(pointer: string, of?: "key"): TextSpan | undefined {
    if (pointer === "") return { start: skipSpace(this.#list.text, 0), end: this.#list.text.length };
    const [places, segments] = this.#inItem(pointer);
    return places?.find(segments, of);
  }

  within(pointer: string, start: number, end: number): TextSpan | undefined {
    const [places, segments] = this.#inItem(pointer);
    return places?.within(segments, start, end);
  }

  scalar(pointer: string): Scalar | undefined {
    const span = this.span(pointer);
    return span && readScalar(this.#list.text, span);
  }

  #inItem(pointer: string): [places: JsonPlaces | undefined, segments: readonly string[]] {
    const { text, name } = this.#list;
    const [index, ...segments] = splitPointer(pointer).slice(name === undefined ? 0 : 1);
    const start = this.#find()[Number(index) - this.first];
    if (start === undefined) return [undefined, segments];
    let places = this.#places.get(start);
    if (places === undefined) this.#places.set(start, (places = new JsonPlaces(text, start)));
    return [places, segments];
  }

  #find(): readonly number[] {
    this.#starts ??= this.#findStarts();
    return this.#starts;
  }

  #findStarts(): readonly number[] {
    const { text } = this.#list;
    const likely = this.#likelyStarts();
    // where all items begin with the key, each is among these, and so nothing else is
    if (likely.length === this.items.length && this.items.every((item) => firstKey(item) === this.#list.key)) return likely;
    const starts: number[] = [];
    for (let at = this.#start; at < this.end; at = skipSpace(text, skipSpace(text, endOfValue(text, at)) + 1)) starts.push(at);
    return starts;
  }

  /** Where something begins as the first item of the list does: found several times faster than by going over every character. */
  #likelyStarts(): number[] {
    const { text, between } = this.#list;
    const starts: number[] = [];
    between.lastIndex = this.#start;
    for (let start = this.#start; start >= 0 && start < this.end; ) {
      starts.push(start);
      const found = between.exec(text);
      start = found === null ? -1 : text.indexOf("{", found.index);
    }
    return starts;
  }
}

function firstKey(item: unknown): string | undefined {
  for (const key in item as object) return key;
  return undefined;
}
