import { formatNamed } from "./detect.ts";
import type { ReadOptions } from "./read-document.ts";
import type { Batch } from "./reading.ts";
import { joinBytes, NEWLINE, Records } from "./record-stream.ts";
import { isRecordsName } from "./records-name.ts";
import { looksLikeNdjson } from "./syntax/ndjson.ts";

/** A text without a second line up to here is no stream of records. */
const UNDECIDED = 1024 * 1024;

/** What comes piece by piece: records, each batch of which is read as it comes and not held, or all bytes of a document. */
export type Stream = { readonly batches: AsyncGenerator<Batch>; readonly bytes?: undefined } | { readonly bytes: Uint8Array };

/**
 * Finds out whether bytes that come piece by piece are records of NDJSON.
 * @param pieces where the name is that of records, each need hold only until the next is asked for
 * @throws RangeError where `as` is no format
 */
export async function openStream(pieces: AsyncIterable<Uint8Array>, { name, as }: ReadOptions = {}): Promise<Stream> {
  const forced = as === undefined ? undefined : formatNamed(as);
  const iterator = pieces[Symbol.asyncIterator]();
  const rest = { [Symbol.asyncIterator]: () => iterator };
  const { held, isStream } = await readBeginning(iterator, name);
  if (isStream) return { batches: readRecords(held, rest, new Records({ name, forced })) };
  for await (const piece of rest) held.push(new Uint8Array(piece));
  return { bytes: joinBytes(held) };
}

async function* readRecords(held: readonly Uint8Array[], rest: AsyncIterable<Uint8Array>, records: Records): AsyncGenerator<Batch> {
  yield* records.take(joinBytes(held));
  for await (const piece of rest) yield* records.take(piece);
  yield* records.end();
}

/** Whether bytes begin with the mark of UTF-16, as PowerShell writes a text into a file. */
function isUtf16([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}

/** Reads on until it shows whether these are records: where their name does not say so, a whole document on the first line and a second line. */
async function readBeginning(
  iterator: AsyncIterator<Uint8Array>,
  name: string | undefined,
): Promise<{ held: Uint8Array[]; isStream: boolean }> {
  const held: Uint8Array[] = [];
  if (isRecordsName(name)) {
    const { done, value } = await iterator.next();
    // where a character has two bytes, no single one ends a line
    if (done || !isUtf16(value)) return { held: done ? [] : [value], isStream: true };
    held.push(new Uint8Array(value));
    return { held, isStream: false };
  }
  for (let size = 0; size < UNDECIDED; ) {
    const { done, value } = await iterator.next();
    if (done) return { held, isStream: false };
    held.push(value);
    size += value.length;
    if (!held.some((chunk) => chunk.includes(NEWLINE))) continue;
    const begun = joinBytes(held);
    // The text after the first line decides, as soon as it is more than white space.
    const isTold = begun.subarray(begun.indexOf(NEWLINE)).some((byte) => byte > 0x20);
    if (isTold) return { held: [begun], isStream: looksLikeNdjson(new TextDecoder().decode(begun)) };
  }
  return { held, isStream: false };
}
