import { INVISIBLE } from "../files/invisible.ts";

/** Untrusted text in a form that a terminal shows and does not interpret: characters that are not printable as `\u{1b}`. */
export function escapeTerminal(text: string): string {
  return text.replace(INVISIBLE, escaped);
}

/** The same for text that has one line. */
export function escapeLine(text: string): string {
  return escapeTerminal(text).replace(/[\t\n]/g, (character) => (character === "\t" ? "\\t" : "\\n"));
}

/** What remains of a line if an untrusted key or value is too long to read: both its ends. */
const BEGINNING = 800;
const END = 200;

/** The same for text that has one line, of which the middle is left out where it is very long. */
export function escapeLong(text: string): string {
  if (text.length <= BEGINNING + END) return escapeLine(text);
  return escapeLine(`${text.slice(0, BEGINNING)}…${text.slice(-END)}`);
}

const escaped = (character: string): string => `\\u{${(character.codePointAt(0) as number).toString(16)}}`;
