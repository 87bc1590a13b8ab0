import type { Syntax } from "../documents/source.ts";

/** A part of a line, and how its document is written. */
export interface Written {
  /** The part's text, with its quotes. */
  readonly text: string;
  /** What is on the line before the part. */
  readonly before: string;
  /** Undefined where it is not known. */
  readonly syntax: Syntax | undefined;
}

/** Characters that mean themselves everywhere, and those that do so in quotes. */
const PLAIN = /^[\w:.,+@/-]*$/;
const PLAIN_IN_QUOTES = /^[\w:.,+@/ <>=^*()[\]|#;&?~-]*$/;
const NUMBER = /^(?:0|[1-9]\d*)$/;
/** A number or a boolean of JSON. */
const LITERAL = /^(?:true|false|null|-?\d[\d.eE+-]*)$/;
/** Words of YAML 1.1 and 1.2 that are no text, and what could be a number or a time. */
const NO_TEXT = /^(?:y|n|yes|no|on|off|true|false|null|~|[-+.]?\d[-+.:\da-ftxz_]*|[-+]?\.(?:inf|nan))$/i;
const IDENTIFIER = /^[\p{ID_Start}_][\p{ID_Continue}-]*$/u;

/**
 * The text that replaces a key or a value where it is written: in the same quotes, escaped as the syntax does it.
 * @param old the key or the value as it was read
 * @returns undefined where something else is written there, or the new text cannot be written safely
 */
export function replacementFor(written: Written, old: string | undefined, text: string): string | undefined {
  const { text: whole, syntax } = written;
  if (text === "" || whole === "" || old === undefined) return undefined;
  if (whole === old) return bare(written, old, text);
  const quote = whole.charAt(0);
  if ((quote !== '"' && quote !== "'") || whole.length < 2 || !whole.endsWith(quote)) return undefined;
  if (whole === quote + old + quote) return isWritable(text, old, PLAIN_IN_QUOTES) ? quote + text + quote : undefined;
  return quote === '"' && syntax !== "shell" ? escaped(whole, old, text, syntax) : undefined;
}

/** A number or a boolean in quotes: the text that a service gets is then the one that is written. */
export function quotedLiteral({ text, syntax }: Written): string | undefined {
  return syntax !== "shell" && LITERAL.test(text) && text !== "null" ? `"${text}"` : undefined;
}

/** Special characters stay only where the old text has them too: what is around them lets them mean themselves. */
const isWritable = (text: string, old: string, plain: RegExp): boolean => [...text].every((each) => plain.test(each) || old.includes(each));

/** Text without quotes of its own: a word, or a part of a longer text. */
function bare({ before, syntax }: Written, old: string, text: string): string | undefined {
  if (!isWritable(text, old, PLAIN) || (!/\w/.test(text.charAt(0)) && text[0] !== old[0])) return undefined;
  const isWhole = /(?:^|[\s:,{[-])$/.test(before);
  const quoted = PLAIN_IN_QUOTES.test(text) ? `"${text}"` : undefined;
  if (syntax === "HCL" && !isInText(before)) {
    if (IDENTIFIER.test(old) && !LITERAL.test(old)) return IDENTIFIER.test(text) ? text : quoted;
    return NUMBER.test(text) ? text : quoted;
  }
  if (!isWhole) return text;
  if (syntax === "YAML") return (NO_TEXT.test(text) && !NUMBER.test(text)) || text.endsWith(":") ? quoted : text;
  return (syntax === "JSON" || syntax === "NDJSON") && LITERAL.test(old) && !isInText(before) && !NUMBER.test(text) ? quoted : text;
}

/** Whether a quote before it on its line is still open. */
const isInText = (before: string): boolean => (before.replace(/\\./g, "").match(/"/g)?.length ?? 0) % 2 === 1;

/** Text between double quotes in which something is escaped. */
function escaped(whole: string, old: string, text: string, syntax: Syntax | undefined): string | undefined {
  const read = syntax === "HCL" ? whole.replace(/([$%])\1\{/g, "$1{") : whole;
  try {
    if (JSON.parse(read) !== old) return undefined;
  } catch {
    // an escape that JSON does not have
    return undefined;
  }
  const quoted = JSON.stringify(text);
  return syntax === "HCL" ? quoted.replace(/([$%])\{/g, "$1$1{") : quoted;
}
