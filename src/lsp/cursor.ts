import { setImmediate } from "node:timers/promises";
import { readDocument } from "../documents/index.ts";
import type { Reading } from "../documents/reading.ts";
import type { ModuleFile } from "../lint/module-files.ts";
import { languageOf } from "../lint/suppress/comments.ts";
import type { Resource } from "../model.ts";
import { type Insertion, insertionsAt } from "./insertions.ts";

/** What the cursor is in: a key or a value of a resource. */
export interface Cursor {
  readonly resource: Pick<Resource, "type" | "properties_target">;
  readonly of: "key" | "value";
  /** The key; for one that is being typed, what stands there now. */
  readonly key: string;
  /** What is before the cursor, as the reader has it. */
  readonly typed: string;
  /** The keys that the resource has besides this one. */
  readonly present: readonly string[];
  /** What is replaced, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** How a new text is put there. */
  readonly insertion: Insertion;
}

/** A text, and what is known of it. */
export interface CursorText {
  readonly text: string;
  /** The name of its file, which says the syntax. */
  readonly name: string;
  /** The other files of its module. */
  readonly beside?: () => readonly ModuleFile[];
}

/** Milliseconds in which a text is read again and again; past them it is not ours, or too long for an answer in time. */
const PATIENCE = 400;

/** A word that no text has by chance, and that does not look like a placeholder; the readers carry it to where the cursor is. */
const MARK = "metadefcursor";

/**
 * Finds what the cursor is in: a mark is put there, the unfinished line is completed, and the readers of documents read the text.
 * The resource in which the mark arrives is the one that is being written.
 * @param isStale whether the answer is not wanted any more
 */
export async function cursorIn(source: CursorText, offset: number, isStale: () => boolean = () => false): Promise<Cursor | undefined> {
  const { text, name, beside } = source;
  const mark = markFor(text);
  const options = { name, ...(beside && { beside }) };
  const insertions = insertionsAt(text, offset, languageOf(name));
  const until = performance.now() + PATIENCE;
  const tried = new Set<string>();
  for (const complete of [whole, closed, cut]) {
    for (const insertion of insertions) {
      const variant = complete(...textWith(text, offset, insertion, mark));
      if (tried.has(variant)) continue;
      if (performance.now() > until) return undefined;
      tried.add(variant);
      const found = marked(await readDocument(variant, options), mark, text, offset, insertion);
      if (found !== undefined) return found;
      // what the client has sent meanwhile is read
      await setImmediate();
      if (isStale()) return undefined;
    }
  }
  return undefined;
}

function markFor(text: string): string {
  let mark = MARK;
  while (text.includes(mark)) mark = `${MARK}${Math.random().toString(36).slice(2)}`;
  return mark;
}

/** The text up to the end of what is inserted, and the text after it. */
function textWith(text: string, offset: number, insertion: Insertion, mark: string): [string, string] {
  const { start, end, open, close, skip = 0, comma } = insertion;
  const above = comma === undefined ? text.slice(0, start) : `${text.slice(0, comma)},${text.slice(comma, start)}`;
  return [`${above}${open}${text.slice(start, offset)}${mark}${text.slice(offset, end)}${close}`, text.slice(end + skip)];
}

/** The text as it is. */
const whole = (before: string, after: string): string => before + after;
/** The text with the brackets closed that are still open at its end. */
const closed = (before: string, after: string): string => `${before}${after}${closers(before + after)}`;
/** What is above the cursor, where what is below cannot be read yet. */
const cut = (before: string): string => `${before.replace(/,$/, "")}${closers(before) || "\n"}`;

/** The brackets that are open at the end of a text, closed. */
function closers(text: string): string {
  const open: string[] = [];
  for (const [sign] of text.matchAll(/"(?:[^"\\\n]|\\.)*"|[{}[\]]/g)) {
    if (sign === "{") open.push("}");
    else if (sign === "[") open.push("]");
    else if (sign === "}" || sign === "]") open.pop();
  }
  return open.length === 0 ? "" : `\n${open.reverse().join("\n")}\n`;
}

function marked(reading: Reading, mark: string, text: string, offset: number, insertion: Insertion): Cursor | undefined {
  for (const { type, properties_target, entries } of reading.resources) {
    for (const key in entries) {
      const value = entries[key];
      const of = key.includes(mark) ? "key" : typeof value === "string" && value.includes(mark) ? "value" : undefined;
      if (of === undefined) continue;
      const [typed = "", rest = ""] = (of === "key" ? key : String(value)).split(mark);
      const present = Object.keys(entries).filter((each) => each !== key);
      const resource = { type, ...(properties_target !== undefined && { properties_target }) };
      return { resource, of, key: key.replace(mark, ""), typed, present, insertion, ...spanOf(text, offset, typed, rest, insertion) };
    }
  }
  return undefined;
}

/** What of the text is the word: what was read of it, if it is written so; or else the word as the line has it. */
function spanOf(text: string, offset: number, typed: string, rest: string, insertion: Insertion) {
  const { start, end, open, close, skip = 0 } = insertion;
  const from = offset - typed.length;
  const to = offset + rest.length;
  return {
    start: open === "" && text.slice(from, offset) === typed ? from : start,
    end: close === "" && text.slice(offset, to) === rest ? to : end + skip,
  };
}
