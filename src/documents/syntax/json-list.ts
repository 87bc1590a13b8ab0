import { joinPointer } from "../../json/pointer.ts";
import { isList, isMap, member } from "../../json/value.ts";
import { tryJson } from "./json.ts";

/** Texts below this many units are parsed at once. */
const LONG = 1 << 20;

/**
 * A list that is the whole document, or the only list in its map: the document without the list's items, and the places of the
 * items.
 */
export interface JsonList {
  readonly text: string;
  /** The document with an empty list. */
  readonly frame: unknown;
  /** The member that holds the list; undefined where the document is the list. */
  readonly name: string | undefined;
  /** JSON pointer of the list. */
  readonly pointer: string;
  /** Where the first item begins, and where the last one has ended. */
  readonly start: number;
  readonly end: number;
  /** The first key of the first item. */
  readonly key: string;
  /** The text between an item and one that begins with that key. */
  readonly between: RegExp;
}

/** The list of which a long text consists, as far as its beginning and its end show; what is between may still be no JSON. */
export function findJsonList(text: string): JsonList | undefined {
  if (text.length < LONG) return undefined;
  const [head, name, key] = /^\s*(?:\{\s*"([^"\\]{1,100})"\s*:\s*)?\[\s*(?=\{\s*"([\w:.-]{1,100})")/.exec(text) ?? [];
  const end = text.lastIndexOf("]");
  if (head === undefined || key === undefined || end < head.length) return undefined;
  const frame = tryJson(head + text.slice(end))?.value;
  const list = name === undefined ? frame : member(frame, name);
  if (!isList(list) || list.length > 0 || hasOtherCollections(frame, list)) return undefined;
  const between = new RegExp(`\\}\\s*,\\s*\\{\\s*"${key.replaceAll(".", "\\.")}"`, "g");
  return { text, frame, name, pointer: name === undefined ? "" : joinPointer("", name), start: head.length, end, key, between };
}

/** Whether other members of the map could be resources too. */
function hasOtherCollections(frame: unknown, list: unknown): boolean {
  return isMap(frame) && Object.values(frame).some((value) => value !== list && (isMap(value) || isList(value)));
}
