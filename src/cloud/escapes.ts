/** A text as bytes, and where each of them is from. */
export interface DecodedText {
  /** A character for each byte. */
  readonly bytes: string;
  /** For each byte, where the character or the escape begins in the text, and where it ends. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Escapes of addresses and forms, of JSON (a run of them at once, since two can be one character), and of HTML. */
const ESCAPE = /%([0-9a-f]{2})|((?:\\u[0-9a-f]{4})+)|\\(["\\/])|&#(\d{1,7});|&#x([0-9a-f]{1,6});|&(amp|lt|gt|quot|apos);/gi;

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** How often what was decoded is decoded again. */
const ROUNDS = 4;

/** A text without escapes, also if they are escaped themselves. */
export function decodeEscapes(text: string): DecodedText {
  let decoded = bytesOf(text);
  for (let round = 0; round < ROUNDS; round++) {
    const again = decodeOnce(decoded);
    if (again === undefined) break;
    decoded = again;
  }
  return decoded;
}

/**
 * Bytes in one of the ways in which they can be written: the two alphabets of Base64, digits and letters of either case, and a space of a
 * form become the same.
 */
export const normalize = (bytes: string): string => bytes.toLowerCase().replace(/[+-]/g, " ").replaceAll("_", "/");

function bytesOf(text: string): DecodedText {
  let bytes = "",
    at = 0;
  const starts: number[] = [],
    ends: number[] = [];
  for (const character of text) {
    const written = Buffer.from(character).toString("latin1");
    bytes += written;
    for (let count = 0; count < written.length; count++) {
      starts.push(at);
      ends.push(at + character.length);
    }
    at += character.length;
  }
  return { bytes, starts, ends };
}

function decodeOnce({ bytes, starts, ends }: DecodedText): DecodedText | undefined {
  let decoded = "",
    at = 0;
  const from: number[] = [],
    to: number[] = [];
  const keep = (end: number): void => {
    decoded += bytes.slice(at, end);
    for (; at < end; at++) {
      from.push(starts[at] as number);
      to.push(ends[at] as number);
    }
  };
  for (const match of bytes.matchAll(ESCAPE)) {
    keep(match.index);
    const written = meant(match);
    at += match[0].length;
    decoded += written;
    for (let count = 0; count < written.length; count++) {
      from.push(starts[match.index] as number);
      to.push(ends[at - 1] as number);
    }
  }
  if (at === 0) return undefined;
  keep(bytes.length);
  return { bytes: decoded, starts: from, ends: to };
}

/** The bytes that an escape means. */
function meant([whole, percent, units, character, decimal, hexadecimal, entity]: RegExpMatchArray): string {
  if (percent !== undefined) return String.fromCharCode(Number.parseInt(percent, 16));
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? "0", 16) : Number(decimal);
  const text =
    units !== undefined
      ? (JSON.parse(`"${units.toLowerCase()}"`) as string)
      : (character ??
        (entity === undefined ? undefined : ENTITIES[entity.toLowerCase()]) ??
        (code <= 0x10ffff ? String.fromCodePoint(code) : whole));
  return Buffer.from(text).toString("latin1");
}
