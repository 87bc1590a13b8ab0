import { decode } from "./decode.ts";
import { formatNamed } from "./detect.ts";
import { nothingRead, type ReadOptions, readDocument } from "./read-document.ts";
import type { Batch } from "./reading.ts";
import { joinBytes, NEWLINE, Records } from "./record-stream.ts";
import { looksLikeNdjson } from "./syntax/ndjson.ts";

/** A text without a second line up to here is no stream of records. */
const UNDECIDED = 1024 * 1024;

/**
 * Reads a file from its bytes as they come. Records of NDJSON are given as they are read, and not held.
 * @throws RangeError where `as` is no format
 */
export async function* readStream(chunks: AsyncIterable<Uint8Array>, options: ReadOptions = {}): AsyncGenerator<Batch> {
  const { name, as } = options;
  const forced = as === undefined ? undefined : formatNamed(as);
  const iterator = chunks[Symbol.asyncIterator]();
  const rest = { [Symbol.asyncIterator]: () => iterator };
  const { held, isStream } = await readBeginning(iterator, name);
  if (isStream) {
    const records = new Records({ name, forced });
    yield* records.take(joinBytes(held));
    for await (const chunk of rest) yield* records.take(chunk);
    yield* records.end();
  } else {
    for await (const chunk of rest) held.push(chunk);
    yield await readWhole(joinBytes(held), options);
  }
}

/** Reads on until it shows whether these are records: where their name does not say so, a whole document on the first line and a second line. */
async function readBeginning(
  iterator: AsyncIterator<Uint8Array>,
  name: string | undefined,
): Promise<{ held: Uint8Array[]; isStream: boolean }> {
  const held: Uint8Array[] = [];
  if (/\.(?:ndjson|jsonl)$/i.test(name ?? "")) return { held, isStream: true };
  for (let size = 0; size < UNDECIDED; ) {
    const { done, value } = await iterator.next();
    if (done) return { held, isStream: false };
    held.push(value);
    size += value.length;
    if (!held.some((chunk) => chunk.includes(NEWLINE))) continue;
    const begun = joinBytes(held);
    // What comes behind the first line tells, as soon as it is more than white space.
    const isTold = begun.subarray(begun.indexOf(NEWLINE)).some((byte) => byte > 0x20);
    if (isTold) return { held: [begun], isStream: looksLikeNdjson(new TextDecoder().decode(begun)) };
  }
  return { held, isStream: false };
}

async function readWhole(bytes: Uint8Array, options: ReadOptions): Promise<Batch> {
  const { text, finding } = decode(bytes, options.name);
  if (finding) return { reading: { ...nothingRead(), findings: [finding] }, text: "", firstLine: 1 };
  return { reading: await readDocument(text, options), text, firstLine: 1 };
}
