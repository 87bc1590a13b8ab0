import type { Language } from "../lint/suppress/comments.ts";

/** A text that could be at the cursor: what is put around the word there, so that the unfinished line can be read. */
export interface Insertion {
  /** Where the word begins. */
  readonly start: number;
  /** Where it ends. */
  readonly end: number;
  /** Where the member before the word ends, if a comma is missing there. */
  readonly comma?: number;
  /** Goes before the word: a quote. */
  readonly open: string;
  /** Goes after it: a quote, a value. */
  readonly close: string;
  /** How many characters after the word it replaces: the quote that is there. */
  readonly skip?: number;
  /** The quotes that are around the word then. */
  readonly quote: '"' | "'" | "";
  /** Without quotes, the value is one of YAML, and not a word of a command. */
  readonly isYaml?: true;
}

/** Stands for the value that a new key needs; what is inserted has the cursor there. */
export const VALUE = "x";

/** What a value is in the text that stands for one. */
interface Around {
  /** The line up to the word, without the blanks before the word. */
  readonly before: string;
  /** The line from the word's end. */
  readonly after: string;
  /** The last character before the word that is no blank or line break. */
  readonly last: string;
  /** Where it ends. */
  readonly lastEnd: number;
  /** The first one after it. */
  readonly next: string;
}

/** What can be at the cursor, the likeliest first; the language is undefined for JSON. */
export function insertionsAt(text: string, offset: number, language: Language | undefined): Insertion[] {
  const line = lineAround(text, offset);
  const quoted = openQuote(text.slice(line.start, offset), language);
  if (quoted !== undefined) return inQuotes(text, offset, line, { quote: quoted.quote, at: line.start + quoted.at }, language);
  const start = offset - (/(?<![^\s{}[\],"'=])[^\s{}[\],"'=]*$/.exec(text.slice(line.start, offset))?.[0].length ?? 0);
  const end = offset + (/^[^\s{}[\],"'=]*/.exec(text.slice(offset, line.end))?.[0].length ?? 0);
  const around = aroundOf(text, start, end, line);
  const bare = (open: string, close: string, quote: Insertion["quote"] = ""): Insertion => ({ start, end, open, close, quote });
  switch (language) {
    case undefined:
      return inJson(around, bare);
    case "HCL":
      return inHcl(around, bare);
    case "YAML":
      return inYaml(text, offset, around, bare);
    default:
      return inCommand(text.slice(line.start, offset), bare);
  }
}

type Bare = (open: string, close: string, quote?: Insertion["quote"]) => Insertion;

function inJson(around: Around, bare: Bare): Insertion[] {
  const comma = around.next === '"' ? "," : "";
  if (around.last === ":") return [bare('"', `"${comma}`, '"')];
  const missing = missingComma(around);
  return [
    { ...bare('"', `": "${VALUE}"${comma}`, '"'), ...missing },
    { ...bare('"', `=${VALUE}"${comma}`, '"'), ...missing },
  ];
}

const missingComma = ({ last, lastEnd }: Around): Pick<Insertion, "comma"> => (/[{[,]/.test(last) || last === "" ? {} : { comma: lastEnd });

function inHcl({ before, after }: Around, bare: Bare): Insertion[] {
  if (/[=:]$/.test(before)) return [bare('"', '"', '"')];
  if (/^\s*[=:]/.test(after)) return [bare("", "")];
  return [bare('"', `" = "${VALUE}"`, '"'), bare("", `=${VALUE}`), bare("", "")];
}

function inYaml(text: string, offset: number, { before, after }: Around, bare: Bare): Insertion[] {
  // a colon ends a key only before a blank
  const hasColon = /^[^\s]*:(?:\s|$)/.test(text.slice(offset, offset + 300).split(/[\r\n]/, 1)[0] ?? "") || /^\s*:(?:\s|$)/.test(after);
  if (before === "" || /^(?:[-?]\s*)+$/.test(before) || /[{,[]$/.test(before))
    return hasColon ? [bare("", "")] : [bare("", `: ${VALUE}`), bare("", `=${VALUE}`), bare("", "")];
  if (before.endsWith(":")) return [{ ...bare("", ""), isYaml: true }, bare("", `=${VALUE}`)];
  return before.endsWith("=") ? [bare("", ""), bare("", `=${VALUE}`)] : [bare("", `=${VALUE}`), bare("", "")];
}

function inCommand(before: string, bare: Bare): Insertion[] {
  return /=[^\s=]*$/.test(before) ? [bare("", "")] : [bare("", `=${VALUE}`), bare("", "")];
}

interface Line {
  readonly start: number;
  readonly end: number;
}

function inQuotes(
  text: string,
  offset: number,
  line: Line,
  { quote, at }: { readonly quote: '"' | "'"; readonly at: number },
  language: Language | undefined,
): Insertion[] {
  const start = at + 1;
  const rest = text.slice(offset, line.end);
  const closes = closingQuote(rest, quote);
  // a quote that is not closed on its line ends with its word, or else at the next sign
  const end = offset + (closes ?? /^[\w:.-]*/.exec(rest)?.[0].length ?? 0);
  const around = aroundOf(text, at, closes === undefined ? end : end + 1, line);
  const close = closes === undefined ? quote : "";
  const word = (after: string): Insertion => ({ start, end, open: "", close: after, quote });
  /** Behind the quote that is there. */
  const behind = (after: string): Insertion => ({ ...word(`${quote}${after}`), ...(closes !== undefined && { skip: 1 }) });
  const comma = around.next === '"' ? "," : "";
  const pair = /=[^=]*$/.test(text.slice(start, offset)) ? [] : [word(`=${VALUE}${close}`)];
  if (language !== undefined && language !== "YAML" && language !== "HCL") return [...pair, word(close)];
  if (/^\s*[:=]/.test(around.after)) return [word(close)];
  // a pair in a list
  if (text.slice(start, end).includes("=")) return [word(close)];
  const isValue = language === "YAML" ? around.before.endsWith(":") : around.last === (language === "HCL" ? "=" : ":");
  const asValue = [language === undefined && closes === undefined ? word(`${close}${comma}`) : word(close), ...pair];
  if (isValue) return asValue;
  const value = language === "YAML" ? `: ${VALUE}` : language === "HCL" ? ` = "${VALUE}"` : `: "${VALUE}"${comma}`;
  const asKey = behind(value);
  return [language === undefined ? { ...asKey, ...missingComma(around) } : asKey, ...pair, word(close)];
}

function lineAround(text: string, offset: number): Line {
  const above = text.slice(0, offset);
  const start = Math.max(above.lastIndexOf("\n"), above.lastIndexOf("\r")) + 1;
  const length = text.slice(offset).search(/[\r\n]/);
  return { start, end: length < 0 ? text.length : offset + length };
}

/** How far from the word other signs are looked for. */
const FAR = 2000;

function aroundOf(text: string, start: number, end: number, line: Line): Around {
  const above = text.slice(Math.max(0, start - FAR), start).trimEnd();
  return {
    before: text.slice(line.start, start).trim(),
    after: text.slice(end, line.end),
    last: above.at(-1) ?? "",
    lastEnd: Math.max(0, start - FAR) + above.length,
    next:
      text
        .slice(end, end + FAR)
        .trimStart()
        .at(0) ?? "",
  };
}

/** The quote that is open at the end of a line's beginning. */
function openQuote(before: string, language: Language | undefined): { readonly quote: '"' | "'"; readonly at: number } | undefined {
  let open: { readonly quote: '"' | "'"; readonly at: number } | undefined;
  for (let at = 0; at < before.length; at++) {
    const sign = before[at];
    if (sign === "\\" && open?.quote !== "'") at++;
    else if (open !== undefined) open = sign === open.quote ? undefined : open;
    else if (sign === '"' || (sign === "'" && language !== undefined && language !== "HCL" && !/\w$/.test(before.slice(0, at))))
      open = { quote: sign, at };
    else if (sign === "#" && language !== undefined && /(?:^|\s)$/.test(before.slice(0, at))) return undefined;
  }
  return open;
}

function closingQuote(rest: string, quote: string): number | undefined {
  for (let at = 0; at < rest.length; at++) {
    if (rest[at] === "\\" && quote === '"') at++;
    else if (rest[at] === quote) return at;
  }
  return undefined;
}
