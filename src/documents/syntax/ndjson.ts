import { splitPointer } from "../../json/pointer.ts";
import type { Scalar } from "../scalar.ts";
import type { DuplicateKey, Root, SourceText, SyntaxFault, TextSpan } from "../source.ts";
import { readScalar, tryJson } from "./json.ts";
import { findDuplicateKeys } from "./json-duplicates.ts";
import { findJsonFault } from "./json-fault.ts";
import { JsonPlaces } from "./json-places.ts";

/** Lines that are each a JSON document; the first segment of a pointer is the record's number, blank lines not counted. */
export class NdjsonSource implements SourceText {
  readonly syntax = "NDJSON";
  readonly searched = true;
  readonly faults: readonly SyntaxFault[];
  /** The number of records, broken ones too. */
  readonly records: number;
  readonly #text: string;
  readonly #roots: readonly Root[];
  /** Where each sound record begins. */
  readonly #starts: ReadonlyMap<string, number>;
  readonly #places = new Map<string, JsonPlaces>();

  constructor(text: string, roots: readonly Root[], starts: ReadonlyMap<string, number>, faults: readonly SyntaxFault[], records: number) {
    this.faults = faults;
    this.records = records;
    this.#text = text;
    this.#roots = roots;
    this.#starts = starts;
  }

  roots(): readonly Root[] {
    return this.#roots;
  }

  duplicates(): readonly DuplicateKey[] {
    return [...this.#starts].flatMap(([record, start]) => findDuplicateKeys(this.#text, start, `/${record}`));
  }

  span(pointer: string, of?: "key"): TextSpan | undefined {
    const [record = "", ...segments] = splitPointer(pointer);
    return this.#placesOf(record)?.find(segments, of);
  }

  within(pointer: string, start: number, end: number): TextSpan | undefined {
    const [record = "", ...segments] = splitPointer(pointer);
    return this.#placesOf(record)?.within(segments, start, end);
  }

  scalar(pointer: string): Scalar | undefined {
    const span = this.span(pointer);
    return span && readScalar(this.#text, span);
  }

  #placesOf(record: string): JsonPlaces | undefined {
    const start = this.#starts.get(record);
    if (start === undefined) return undefined;
    let places = this.#places.get(record);
    if (!places) this.#places.set(record, (places = new JsonPlaces(this.#text, start)));
    return places;
  }
}

/** Reads lines of JSON, each on its own: a broken one is a fault and does not hide the others. */
export function readNdjson(text: string, firstRecord = 0): NdjsonSource {
  const roots: Root[] = [];
  const starts = new Map<string, number>();
  const faults: SyntaxFault[] = [];
  let record = firstRecord;
  for (let start = 0; start < text.length; ) {
    const found = text.indexOf("\n", start);
    const end = found < 0 ? text.length : found;
    const line = text.slice(start, end);
    if (line.trim() !== "") {
      const parsed = tryJson(line);
      if (parsed) {
        roots.push({ value: parsed.value, pointer: `/${record}` });
        starts.set(String(record), start);
      } else faults.push(findJsonFault(text, start, start + line.trimEnd().length, `/${record}`));
      record++;
    }
    start = end + 1;
  }
  return new NdjsonSource(text, roots, starts, faults, record - firstRecord);
}

/** Whether a text's first line is a whole document and another begins on a later one. */
export function looksLikeNdjson(text: string): boolean {
  const end = text.indexOf("\n");
  if (end < 0 || !/^\s*[{[]/.test(text)) return false;
  const first = tryJson(text.slice(0, end));
  return first !== undefined && typeof first.value === "object" && /\S/.test(text.slice(end, end + 4096));
}
