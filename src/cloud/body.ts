import type { Readable } from "node:stream";
import { CloudError } from "./cloud.ts";

/** The largest body that is read, in bytes: a namespace of 100,000 properties has a third of it. */
const LARGEST = 128 * 1024 * 1024;

const TOO_LARGE = "is larger than 128 MiB";

/** Deeper than any answer of an API. */
const DEEPEST = 100;

/**
 * Reads a body to its end.
 * @throws CloudError if it is too large, compressed without being asked, or not text
 */
export async function readBody(body: Readable, headers: ReadonlyMap<string, string>): Promise<string> {
  const encoding = headers.get("content-encoding") ?? "identity";
  if (encoding !== "identity" && encoding !== "") return refuse(body, `is compressed (${encoding}), but nothing asked for that`);
  if (Number(headers.get("content-length")) > LARGEST) return refuse(body, TOO_LARGE);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > LARGEST) return refuse(body, TOO_LARGE);
    chunks.push(chunk);
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(chunks));
  } catch {
    throw new CloudError("is not text in UTF-8");
  }
}

function refuse(body: Readable, message: string): never {
  // it reports that it was ended; nothing else listens
  body.on("error", () => {});
  body.destroy();
  throw new CloudError(message);
}

/**
 * A body as JSON; undefined for an empty one.
 * @throws CloudError with the end of a sentence that begins with the answer
 */
export function parseBody(text: string, headers: ReadonlyMap<string, string>): unknown {
  if (text.trim() === "") return undefined;
  if (isPage(text, headers)) throw new CloudError("is a web page, not JSON: a proxy or a login page answered, or the address is wrong");
  if (isTooDeep(text)) throw new CloudError(`is nested more than ${DEEPEST} levels deep`);
  try {
    return JSON.parse(text);
  } catch {
    throw new CloudError("is not valid JSON");
  }
}

/** Whether a body is HTML. */
export function isPage(text: string, headers: ReadonlyMap<string, string>): boolean {
  return /\bhtml\b/i.test(headers.get("content-type") ?? "") || /^\s*<(?:!doctype|html|head|body)\b/i.test(text.slice(0, 1000));
}

/** JSON.parse reads any depth, but what reads its value then goes down by recursion. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x22) {
      // to the end of the text in quotes
      do at = text.indexOf('"', at + 1);
      while (at >= 0 && isEscaped(text, at));
      if (at < 0) return false;
    } else if (code === 0x5b || code === 0x7b) {
      if (++depth > DEEPEST) return true;
    } else if (code === 0x5d || code === 0x7d) depth--;
  }
  return false;
}

function isEscaped(text: string, at: number): boolean {
  let before = at;
  while (text.charCodeAt(before - 1) === 0x5c) before--;
  return (at - before) % 2 === 1;
}
