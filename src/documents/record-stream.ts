import type { Finding } from "../model.ts";
import { tooLarge } from "./codes/too-large.ts";
import { wrongEncoding } from "./codes/wrong-encoding.ts";
import { decode } from "./decode.ts";
import { makeFinding } from "./finding.ts";
import { LineIndex } from "./line-index.ts";
import { nothingRead, readSource, type SourceOptions } from "./read-document.ts";
import type { Batch } from "./reading.ts";
import { readNdjson } from "./syntax/ndjson.ts";

/** What is read at once: memory stays the same, however long the stream is. */
const BATCH = 8 * 1024;
/** The longest record. */
const LONGEST = 16 * 1024 * 1024;
/** The byte that ends a record. */
export const NEWLINE = 0x0a;

/** Cuts a stream of lines into batches of whole ones, and reads those. */
export class Records {
  readonly #options: SourceOptions;
  /**
   * Bytes of lines that are not read yet are at its beginning: one buffer for all of the stream, because many buffers are freed
   * late.
   */
  #held = new Uint8Array(2 * BATCH);
  #size = 0;
  #line = 1;
  /** The bytes of the stream that were read or skipped. */
  #bytes = 0;
  #record = 0;
  /** The rest of a record that is too long is skipped. */
  #skipping = false;

  constructor(options: SourceOptions) {
    this.#options = options;
  }

  /** Reads the next bytes of the stream; they are not read again after all results were used. */
  *take(chunk: Uint8Array): Generator<Batch> {
    let rest = chunk;
    if (this.#skipping) {
      const end = rest.indexOf(NEWLINE);
      this.#bytes += end < 0 ? rest.length : end + 1;
      if (end < 0) return;
      this.#skipping = false;
      this.#line++;
      rest = rest.subarray(end + 1);
    }
    // only one line can need more than a batch, and a long line is not searched again with each piece
    const searched = this.#size < BATCH ? 0 : this.#size;
    this.#hold(rest);
    if (this.#size < BATCH) return;
    const end = this.#endOfLines(searched);
    if (end > 0) yield this.#read(this.#held.subarray(0, end));
    this.#held.copyWithin(0, end, this.#size);
    this.#size -= end;
    if (this.#size > LONGEST) yield this.#passOver();
  }

  /** The number of bytes held up to the end of the last whole line; 0 where none ends behind the offset. */
  #endOfLines(searched: number): number {
    const end = this.#held.subarray(searched, this.#size).lastIndexOf(NEWLINE) + 1;
    return end === 0 ? 0 : searched + end;
  }

  #hold(bytes: Uint8Array): void {
    const size = this.#size + bytes.length;
    if (size > this.#held.length) {
      const longer = new Uint8Array(2 * size);
      longer.set(this.#held.subarray(0, this.#size));
      this.#held = longer;
    }
    this.#held.set(bytes, this.#size);
    this.#size = size;
  }

  /** Reads what is left when the stream ends. */
  *end(): Generator<Batch> {
    if (this.#size > 0) yield this.#read(this.#held.subarray(0, this.#size));
  }

  #read(bytes: Uint8Array): Batch {
    const firstLine = this.#line;
    const { name } = this.#options;
    this.#bytes += bytes.length;
    const decoded = decode(bytes, name);
    const text = decoded.text ?? new TextDecoder().decode(bytes);
    const source = readNdjson(text, this.#record);
    this.#record += source.records;
    for (let at = bytes.indexOf(NEWLINE); at >= 0; at = bytes.indexOf(NEWLINE, at + 1)) this.#line++;
    const reading = readSource(source, new LineIndex(text, firstLine), this.#options);
    if (!decoded.finding) return { reading, text, firstLine };
    const finding = this.#ofStream(decoded.finding, firstLine, bytes.length);
    return { reading: { ...reading, findings: [finding, ...reading.findings] }, text, firstLine };
  }

  /** What is wrong with the bytes of a batch, said of the whole stream: its records are read all the same. */
  #ofStream({ params, at }: Finding, firstLine: number, length: number): Finding {
    const { byte, looksLike } = params as { byte: number; looksLike?: string };
    const place = { ...at, line: (at.line ?? 1) + firstLine - 1 };
    const before = this.#bytes - length;
    return makeFinding(wrongEncoding, { byte: before + byte, ...(looksLike === undefined ? { replaced: true } : { looksLike }) }, place);
  }

  #passOver(): Batch {
    const { name } = this.#options;
    const at = { ...(name !== undefined && { file: name }), pointer: `/${this.#record}`, line: this.#line, column: 1, length: 0 };
    const finding = makeFinding(tooLarge, { syntax: "one record", limit: LONGEST }, at);
    this.#held = new Uint8Array(2 * BATCH);
    this.#bytes += this.#size;
    this.#size = 0;
    this.#skipping = true;
    this.#record++;
    return { reading: { ...nothingRead(), findings: [finding] }, text: "", firstLine: this.#line };
  }
}

/** Bytes one behind the other; a single part is given as it is. */
export function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  if (parts.length === 1) return parts[0] as Uint8Array;
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}
