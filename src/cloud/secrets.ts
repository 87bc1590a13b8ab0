import { decodeEscapes, normalize } from "./escapes.ts";

/** What replaces a secret. */
const HIDDEN = "***";

/** A shorter one would take letters out of every text: a text with it is left out completely. */
const SHORTEST = 4;

/** A shorter part of an encoded secret would also be in other texts. */
const SHORTEST_CODE = 6;

/** Members of a query that are hidden whatever they are. */
const SECRET_NAME = /token|secret|password|passcode|credential|signature|(?<!sort_)key/i;

/** The longest address in a message. */
const LONGEST_ADDRESS = 1000;

/** A written address, valid or not, without a user and a password in it. */
export const withoutUser = (address: string): string => address.replace(/^([a-z][\w+.-]*:)?(\/\/)?.*@/is, `$1$2${HIDDEN}@`);

/** The secrets of a connection, which no text for people may contain. */
export class Secrets {
  /** By each secret, what is looked for in a text without escapes. */
  readonly #forms = new Map<string, readonly string[]>();

  /** @param value anything; only texts that are not empty are secrets */
  add(value: unknown): void {
    if (typeof value !== "string" || value === "" || this.#forms.has(value)) return;
    const bytes = Buffer.from(value);
    const codes = value.length < SHORTEST ? [] : codesOf(bytes).filter((code) => code.length >= SHORTEST_CODE);
    const plain = [bytes.toString("latin1"), Buffer.from(value, "latin1").toString("latin1")];
    this.#forms.set(value, [...new Set([...plain, ...codes].map(normalize))]);
  }

  /** A text without the secrets, however they are escaped or encoded in it. */
  hide(text: string): string {
    if (this.#forms.size === 0) return text;
    const decoded = decodeEscapes(text);
    const bytes = normalize(decoded.bytes);
    const found: [start: number, end: number][] = [];
    for (const [value, forms] of this.#forms) {
      for (const form of forms) {
        for (let at = bytes.indexOf(form); at >= 0; at = bytes.indexOf(form, at + form.length)) {
          if (value.length < SHORTEST) return HIDDEN;
          found.push([decoded.starts[at] as number, decoded.ends[at + form.length - 1] as number]);
        }
      }
    }
    return without(text, found);
  }

  /** An address as people may see it: without a user, and without secret values in the query. */
  address(url: URL): string {
    const query = Array.from(url.searchParams, ([name, value]) => `${name}=${SECRET_NAME.test(name) ? HIDDEN : value}`).join("&");
    const shown = this.hide(`${url.origin}${url.pathname}${query === "" ? "" : `?${query}`}`);
    return shown.length > LONGEST_ADDRESS ? `${shown.slice(0, LONGEST_ADDRESS)}…` : shown;
  }
}

/** A text without parts of it, which may be in each other. */
function without(text: string, parts: readonly (readonly [start: number, end: number])[]): string {
  let shown = "",
    at = 0;
  for (const [start, end] of [...parts].sort(([a], [b]) => a - b)) {
    if (start >= at) shown += `${text.slice(at, start)}${HIDDEN}`;
    at = Math.max(at, end);
  }
  return shown + text.slice(at);
}

/** Bytes as hexadecimal digits, and as every text in Base64 has them that has them inside. */
function codesOf(bytes: Buffer): string[] {
  const inBase64 = [0, 1, 2].map((before) => {
    // the first and the last character can depend on what is before and behind
    const whole = Buffer.concat([Buffer.alloc(before), bytes]);
    return whole.toString("base64").slice(Math.ceil((before * 8) / 6), Math.floor((whole.length * 8) / 6));
  });
  return [...inBase64, bytes.toString("hex")];
}
