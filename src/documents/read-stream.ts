import { tooLarge } from "./codes/too-large.ts";
import { decode } from "./decode.ts";
import { makeFinding } from "./finding.ts";
import { LineIndex } from "./line-index.ts";
import { nothingRead, type ReadOptions, readDocument, readSource } from "./read-document.ts";
import type { Reading } from "./reading.ts";
import { looksLikeNdjson, readNdjson } from "./syntax/ndjson.ts";

/** What is read at once of a stream of records: memory stays the same, however long the stream is. */
const BATCH = 256 * 1024;
/** A text without a line break up to here is no stream of records. */
const UNDECIDED = 1024 * 1024;
/** The longest record. */
const LONGEST = 16 * 1024 * 1024;
const NEWLINE = 0x0a;

/** A part of a file that was read at once: all of it, except where it is a stream of records. */
export interface Batch {
  readonly reading: Reading;
  readonly text: string;
  /** The number of the text's first line. */
  readonly firstLine: number;
}

/**
 * Reads a file from its bytes as they come. Records of NDJSON are given as they are read, and not held.
 * @throws RangeError where `as` is no format
 */
export async function* readStream(chunks: AsyncIterable<Uint8Array>, options: ReadOptions = {}): AsyncGenerator<Batch> {
  const named = /\.(?:ndjson|jsonl)$/i.test(options.name ?? "");
  let records: Records | undefined = named ? new Records(options) : undefined;
  let held: Uint8Array[] = [];
  let size = 0;
  let decided = named;
  for await (const chunk of chunks) {
    if (records) {
      yield* records.take(chunk);
      continue;
    }
    held.push(chunk);
    size += chunk.length;
    if (decided || (size < UNDECIDED && !chunk.includes(NEWLINE))) continue;
    const begun = joinBytes(held);
    held = [begun];
    const isStream = looksLikeNdjson(new TextDecoder().decode(begun));
    // A line break at the very end tells nothing yet.
    decided = isStream || size >= UNDECIDED || begun.indexOf(NEWLINE) < begun.length - 1;
    if (!isStream) continue;
    records = new Records(options);
    yield* records.take(begun);
    held = [];
  }
  if (records) yield* records.end();
  else yield await readWhole(joinBytes(held), options);
}

async function readWhole(bytes: Uint8Array, options: ReadOptions): Promise<Batch> {
  const { text, finding } = decode(bytes, options.name);
  if (finding) return { reading: { ...nothingRead(), findings: [finding] }, text: "", firstLine: 1 };
  return { reading: await readDocument(text, options), text, firstLine: 1 };
}

function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  if (parts.length === 1) return parts[0] as Uint8Array;
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

/** Cuts a stream of lines into batches of whole ones. */
class Records {
  readonly #options: ReadOptions;
  #held: Uint8Array[] = [];
  #size = 0;
  #line = 1;
  #record = 0;
  /** The rest of a record that is too long is passed over. */
  #skipping = false;

  constructor(options: ReadOptions) {
    this.#options = options;
  }

  *take(chunk: Uint8Array): Generator<Batch> {
    let rest = chunk;
    if (this.#skipping) {
      const end = rest.indexOf(NEWLINE);
      if (end < 0) return;
      this.#skipping = false;
      this.#line++;
      rest = rest.subarray(end + 1);
    }
    this.#held.push(rest);
    this.#size += rest.length;
    if (this.#size < BATCH) return;
    const bytes = joinBytes(this.#held);
    const end = bytes.lastIndexOf(NEWLINE) + 1;
    // A copy: a part would keep all of it alive.
    this.#held = [bytes.slice(end)];
    this.#size = bytes.length - end;
    if (end > 0) yield this.#read(bytes.subarray(0, end));
    if (this.#size > LONGEST) yield this.#passOver();
  }

  *end(): Generator<Batch> {
    if (this.#size > 0) yield this.#read(joinBytes(this.#held));
  }

  #read(bytes: Uint8Array): Batch {
    const firstLine = this.#line;
    const decoded = decode(bytes, this.#options.name);
    const text = decoded.text ?? new TextDecoder().decode(bytes);
    const source = readNdjson(text, this.#record);
    this.#record += source.records;
    for (let at = bytes.indexOf(NEWLINE); at >= 0; at = bytes.indexOf(NEWLINE, at + 1)) this.#line++;
    const reading = readSource(source, new LineIndex(text, firstLine), this.#options);
    if (!decoded.finding) return { reading, text, firstLine };
    const { finding } = decoded;
    const at = { ...finding.at, line: (finding.at.line ?? 1) + firstLine - 1 };
    return { reading: { ...reading, findings: [{ ...finding, at }, ...reading.findings] }, text, firstLine };
  }

  #passOver(): Batch {
    const { name } = this.#options;
    const at = { ...(name !== undefined && { file: name }), pointer: `/${this.#record}`, line: this.#line, column: 1, length: 0 };
    const finding = makeFinding(tooLarge, { syntax: "one record", limit: LONGEST, size: this.#size }, at);
    this.#held = [];
    this.#size = 0;
    this.#skipping = true;
    this.#record++;
    return { reading: { ...nothingRead(), findings: [finding] }, text: "", firstLine: this.#line };
  }
}
