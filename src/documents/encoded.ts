import { decode } from "./decode.ts";

/** A file's text, and how it becomes bytes again. */
export interface Encoded {
  readonly text: string;
  /** A text in the file's encoding, with its byte order mark if it has one. */
  encode(text: string): Uint8Array;
}

const MARKS = { "utf-8": [0xef, 0xbb, 0xbf], "utf-16le": [0xff, 0xfe], "utf-16be": [0xfe, 0xff] } as const;

/** A file's text, if writing it again gives the same bytes; undefined where it has none, or is written in a way that would change. */
export function readEncoded(bytes: Uint8Array): Encoded | undefined {
  const { text } = decode(bytes);
  if (text === undefined) return undefined;
  const [encoding, mark = []] = Object.entries(MARKS).find(([, mark]) => mark.every((byte, index) => bytes[index] === byte)) ?? ["utf-8"];
  const encode = (text: string): Uint8Array => {
    const content = Buffer.from(text, encoding === "utf-8" ? "utf8" : "utf16le");
    return Buffer.concat([Uint8Array.from(mark), encoding === "utf-16be" ? content.swap16() : content]);
  };
  return Buffer.from(bytes).equals(encode(text)) ? { text, encode } : undefined;
}
