import { splitPointer } from "../../json/pointer.ts";
import { readJsonNumber, type Scalar } from "../scalar.ts";
import type { DuplicateKey, Root, SourceText, SyntaxFault, TextSpan } from "../source.ts";
import { findDuplicateKeys, mayHaveDuplicateKeys } from "./json-duplicates.ts";
import { findJsonFault } from "./json-fault.ts";
import { JsonPlaces } from "./json-places.ts";
import { stringBetween } from "./json-text.ts";

/** Texts below this many units are always searched for duplicate keys. */
const SEARCHED = 1 << 20;

/** One JSON text: parsed by `JSON.parse`, looked at again only where places are asked for. */
export class JsonSource implements SourceText {
  readonly syntax = "JSON";
  readonly faults: readonly SyntaxFault[] = [];
  readonly #text: string;
  readonly #roots: readonly Root[];
  #places: JsonPlaces | undefined;
  #duplicates: readonly DuplicateKey[] | undefined;

  /** @param value what `JSON.parse` made of the text */
  constructor(text: string, value: unknown) {
    this.#text = text;
    this.#roots = [{ value, pointer: "" }];
  }

  roots(): readonly Root[] {
    return this.#roots;
  }

  /** Small texts, and those that were read again for a number: a large clean file is not gone over twice. */
  get searched(): boolean {
    return this.#text.length < SEARCHED || this.#places !== undefined;
  }

  duplicates(): readonly DuplicateKey[] {
    this.#duplicates ??= mayHaveDuplicateKeys(this.#text, this.#roots[0]?.value) ? findDuplicateKeys(this.#text) : [];
    return this.#duplicates;
  }

  span(pointer: string, of?: "key"): TextSpan | undefined {
    return this.#find().find(splitPointer(pointer), of);
  }

  within(pointer: string, start: number, end: number): TextSpan | undefined {
    return this.#find().within(splitPointer(pointer), start, end);
  }

  scalar(pointer: string): Scalar | undefined {
    const span = this.span(pointer);
    return span && readScalar(this.#text, span);
  }

  #find(): JsonPlaces {
    this.#places ??= new JsonPlaces(this.#text);
    return this.#places;
  }
}

/** The scalar between two offsets of sound JSON. */
export function readScalar(text: string, span: TextSpan): Scalar | undefined {
  const written = text.slice(span.start, span.end);
  if (written.startsWith('"')) return { kind: "text", value: stringBetween(text, span.start, span.end), written };
  if (written === "null") return { kind: "null", value: null, written };
  if (written === "true" || written === "false") return { kind: "boolean", value: written === "true", written };
  return written.startsWith("{") || written.startsWith("[") ? undefined : readJsonNumber(written);
}

/** `JSON.parse`, whose error is no exception here. */
export function tryJson(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Reads a text that is meant to be JSON. */
export function readJson(text: string): SourceText {
  const parsed = tryJson(text);
  return parsed ? new JsonSource(text, parsed.value) : brokenSource("JSON", [findJsonFault(text)]);
}

/** A text without any document that can be read. */
export function brokenSource(syntax: SourceText["syntax"], faults: readonly SyntaxFault[]): SourceText {
  return {
    syntax,
    faults,
    searched: true,
    roots: () => [],
    duplicates: () => [],
    span: () => undefined,
    within: () => undefined,
    scalar: () => undefined,
  };
}
