import { Buffer, isAscii } from "node:buffer";
import type { Finding } from "../model.ts";
import { tooLarge } from "./codes/too-large.ts";
import { wrongEncoding } from "./codes/wrong-encoding.ts";
import { makeFinding } from "./finding.ts";
import { LineIndex } from "./line-index.ts";

/** The longest string that V8 makes, on every platform. */
const LONGEST = 0x1fffffe8;

/** A file's text, or what is wrong with its bytes. */
export type Decoded = { readonly text: string; readonly finding?: undefined } | { readonly text?: undefined; readonly finding: Finding };

/**
 * The text of a file's bytes: UTF-8 with or without a byte order mark, UTF-16 with one.
 * @param name the file's name, for the place of a finding
 */
export function decode(bytes: Uint8Array, name?: string): Decoded {
  if (bytes.length > LONGEST) {
    const place = { ...(name !== undefined && { file: name }), pointer: "", line: 1, column: 1, length: 0 };
    return { finding: makeFinding(tooLarge, { syntax: "text", limit: LONGEST, size: bytes.length }, place) };
  }
  const encoding = encodingOf(bytes);
  if (!encoding) return wrong(bytes, name, "UTF-16 or UTF-32 without a byte order mark, or like no text at all");
  // Of what is one byte a character Node's own decoder makes a string of one byte a character, which is parsed in half the time.
  if (isAscii(bytes)) return { text: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1") };
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes) };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return wrong(bytes, name, encoding === "utf-8" ? undefined : `broken ${encoding.toUpperCase()}`);
  }
}

function encodingOf(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return bytes.subarray(0, 4).includes(0) ? undefined : "utf-8";
}

function wrong(bytes: Uint8Array, name: string | undefined, looksLike: string | undefined): Decoded {
  const byte = looksLike === undefined ? firstBadByte(bytes) : 0;
  const before = new TextDecoder("utf-8").decode(bytes.subarray(0, byte));
  const place = { ...(name !== undefined && { file: name }), pointer: "", ...new LineIndex(before).position(before.length), length: 1 };
  return { finding: makeFinding(wrongEncoding, { byte, ...(looksLike !== undefined && { looksLike }) }, place) };
}

/** Where UTF-8 ends: the longest beginning that is sound, found by halving. */
function firstBadByte(bytes: Uint8Array): number {
  let sound = 0;
  let broken = bytes.length;
  while (broken - sound > 1) {
    const middle = (sound + broken) >> 1;
    if (isSound(bytes.subarray(0, middle), true)) sound = middle;
    else broken = middle;
  }
  // The bad character begins up to three bytes before the byte that shows it.
  while (sound > 0 && !isSound(bytes.subarray(0, sound), false)) sound--;
  return sound;
}

/** Whether bytes are UTF-8; a character that is cut off at their end may count as sound. */
function isSound(bytes: Uint8Array, mayBeCut: boolean): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: mayBeCut });
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}
