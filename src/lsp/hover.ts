import type { Hover } from "vscode-languageserver";
import { readDocument } from "../documents/index.ts";
import { LineIndex } from "../documents/line-index.ts";
import { joinPointer } from "../json/pointer.ts";
import type { Place, Target } from "../model.ts";
import { describeKey } from "../query/describe-key.ts";
import type { Library } from "../query/library.ts";
import { type Cursor, type CursorText, cursorIn } from "./cursor.ts";
import { rangeOf } from "./diagnostic.ts";
import { keyMarkdown, valueMarkdown } from "./key-markdown.ts";

/** Entries of a document that are looked at for the one under the cursor. */
const MOST_ENTRIES = 20_000;

/** What is under the cursor. */
interface Under {
  readonly resource: Cursor["resource"];
  readonly key: string;
  /** The value, if the cursor is in it. */
  readonly value?: string;
  readonly at: Place;
}

/** What a description is made of. */
export interface HoverContext {
  readonly library: Library;
  readonly target: Target;
  /** Units of the first line before the text, a byte order mark. */
  readonly firstColumn: number;
}

/** A description of the key or value at an offset; undefined where there is none that the catalog knows. */
export async function hoverFor(
  source: CursorText,
  offset: number,
  { library, target, firstColumn }: HoverContext,
): Promise<Hover | undefined> {
  const lines = new LineIndex(source.text);
  const under = (await findUnder(source, lines.position(offset))) ?? (await typedAt(source, offset, lines));
  if (under === undefined) return undefined;
  const value = describe(library, target, under.resource, under.key, under.value);
  return value === undefined ? undefined : { contents: { kind: "markdown", value }, range: rangeOf(under.at, firstColumn) };
}

/** A key in Markdown, and above it what its value is; undefined where the catalog does not know the key. */
export function describe(library: Library, target: Target, resource: Cursor["resource"], key: string, value?: string): string | undefined {
  const answer = describeKey(library, key, target, { resourceType: resource.type });
  if (answer === undefined) return undefined;
  const ofValue = value === undefined ? undefined : valueMarkdown(answer.definitions, value);
  return [...(ofValue === undefined ? [] : [ofValue]), keyMarkdown(answer, resource)].join("\n\n");
}

async function findUnder({ text, name, beside }: CursorText, position: { line: number; column: number }): Promise<Under | undefined> {
  const reading = await readDocument(text, { name, ...(beside && { beside }) });
  const isAt = ({ file, line, column = 1, length = 0 }: Place): boolean =>
    (file === undefined || file === name) && line === position.line && position.column >= column && position.column <= column + length;
  let left = MOST_ENTRIES;
  for (const { type, properties_target, entries, pointer, pointers } of reading.resources) {
    for (const key in entries) {
      if (left-- === 0) return undefined;
      const found = { pointer: pointers?.get(key) ?? joinPointer(pointer, key) };
      const resource = { type, ...(properties_target !== undefined && { properties_target }) };
      const ofKey = reading.locate({ ...found, of: "key" });
      if (isAt(ofKey)) return { resource, key, at: ofKey };
      const ofValue = reading.locate(found);
      if (isAt(ofValue)) return { resource, key, value: String(entries[key]), at: ofValue };
    }
  }
  return undefined;
}

/** The same in a text that is not whole yet. */
async function typedAt(source: CursorText, offset: number, lines: LineIndex): Promise<Under | undefined> {
  const cursor = await cursorIn(source, offset);
  if (cursor === undefined) return undefined;
  const { resource, key, of, start, end } = cursor;
  const at = { pointer: "", ...lines.position(start), length: Math.max(0, Math.min(end, lines.endOfLine(start)) - start) };
  return { resource, key, at, ...(of === "value" && { value: source.text.slice(start, end) }) };
}
