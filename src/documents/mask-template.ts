import { MASK } from "./template.ts";

/** A text in which what a template engine will write is masked: as long as before, so that every place stays where it is. */
export interface Masked {
  readonly text: string;
  /** Statements or whole lines were left out: no more can be said of the text than that it may be sound. */
  readonly isLoose: boolean;
  /** What the engine may leave out or put in is not known: what is read is only a part. */
  readonly isPart: boolean;
}

/** A part of the text that the engine reads. */
interface Tag {
  readonly start: number;
  readonly end: number;
  /** It is replaced by text; a statement or a comment is not. */
  readonly writes: boolean;
  /** The text before and after it does not depend on the engine: a comment, `{% set %}`. */
  readonly isHarmless: boolean;
}

/** How each kind of tag begins and ends: Jinja, Go templates, ERB and Mako, Terraform's directives. */
const KINDS = [
  { open: "{{", close: "}}", writes: true },
  { open: "{%", close: "%}", writes: false },
  { open: "{#", close: "#}", writes: false },
  { open: "<%", close: "%>", writes: false },
  { open: "%{", close: "}", writes: false },
] as const;

/** In JSON, outside a string, also what shells and Terraform insert. */
const DOLLAR = { open: "${", close: "}", writes: true } as const;

/** No tag is longer. */
const LONGEST = 2000;

const HARMLESS = /^(?:\{#|\{%[-+]?\s*(?:set|import|from|extends|raw|endraw|do)\b|\{\{-?\s*\/\*|\{%[-+]?\s*(?:end)?(?:for|macro)\b)/;
const GO_STATEMENT = /^\{\{-?\s*(?:\/\*|(?:if|else|end|range|with|define|block|template|include|tpl)\b|\$\w+\s*:?=)/;

/**
 * Masks what a template engine reads, so that a parser can read the text around it. A line with nothing else becomes empty,
 * unless a value is missing there; within a line a value becomes a word that `isTemplate` recognizes. In JSON, a value gets
 * quotes around it.
 */
export function maskTemplate(text: string, syntax: "JSON" | "YAML"): Masked {
  const tags = findTags(text, syntax);
  const parts: string[] = [];
  let at = 0,
    isLoose = false,
    isPart = false,
    inString = false;
  for (let index = 0; index < tags.length; ) {
    const { start } = tags[index] as Tag;
    const line = wholeLines(text, tags, index);
    const between = text.slice(at, start);
    if (syntax === "JSON") inString = isInString(between, inString);
    if (line !== undefined && !inString) {
      const group = tags.slice(index, line);
      const end = (group.at(-1) as Tag).end;
      const isValue = group.some(({ writes }) => writes) && wantsValue(text, start, end, syntax);
      parts.push(between, isValue ? word(end - start, syntax) : blank(text.slice(start, end)));
      isLoose = true;
      isPart ||= !isValue && group.some(({ isHarmless }) => !isHarmless);
      at = end;
      index = line;
      continue;
    }
    const { end, writes, isHarmless } = tags[index] as Tag;
    // outside JSON's strings a statement is between values, elsewhere it makes a part of one
    const isGone = syntax === "JSON" && !inString && !writes;
    parts.push(between, isGone ? blank(text.slice(start, end)) : word(end - start, inString ? "YAML" : syntax));
    isLoose ||= isGone;
    isPart ||= isGone && !isHarmless;
    at = end;
    index++;
  }
  parts.push(text.slice(at));
  return { text: parts.join(""), isLoose, isPart };
}

function findTags(text: string, syntax: "JSON" | "YAML"): Tag[] {
  const kinds = syntax === "JSON" ? [...KINDS, DOLLAR] : KINDS;
  const openings = syntax === "JSON" ? /\{\{|\{%|\{#|<%|%\{|\$\{/g : /\{\{|\{%|\{#|<%|%\{/g;
  const tags: Tag[] = [];
  // where the next closing mark of each kind is: openings without one would each look through what follows
  const closings = new Map<string, number>();
  for (let found = openings.exec(text); found; found = openings.exec(text)) {
    const { open, close, writes } = kinds.find((kind) => kind.open === found?.[0]) as (typeof kinds)[number];
    const start = found.index + open.length;
    let closing = closings.get(close) ?? -1;
    if (closing < start) {
      const next = text.indexOf(close, start);
      closing = next < 0 ? Number.POSITIVE_INFINITY : next;
      closings.set(close, closing);
    }
    const end = closing - start > LONGEST ? undefined : endOf(text, start, close);
    if (end === undefined) continue;
    const tag = text.slice(found.index, Math.min(end, found.index + 100));
    const isStatement = !writes || GO_STATEMENT.test(tag);
    tags.push({ start: found.index, end, writes: !isStatement, isHarmless: HARMLESS.test(tag) });
    openings.lastIndex = end;
  }
  return tags;
}

/** The offset behind a tag's closing mark; braces within it have their own. */
function endOf(text: string, start: number, close: string): number | undefined {
  const last = Math.min(text.length, start + LONGEST);
  let depth = 0;
  for (let at = start; at < last; at++) {
    if (depth === 0 && text.startsWith(close, at)) return at + close.length;
    const code = text.charCodeAt(at);
    if (code === 0x7b) depth++;
    else if (code === 0x7d && depth > 0) depth--;
  }
  return undefined;
}

/** The index behind the tags that are all of their lines, together with the one at an index; undefined where more is on its line. */
function wholeLines(text: string, tags: readonly Tag[], index: number): number | undefined {
  const first = tags[index] as Tag;
  if (text.slice(text.lastIndexOf("\n", first.start - 1) + 1, first.start).trim() !== "") return undefined;
  for (let next = index; next < tags.length; next++) {
    const { end } = tags[next] as Tag;
    const newline = text.indexOf("\n", end);
    const lineEnd = newline < 0 ? text.length : newline;
    const following = tags[next + 1];
    const rest = text.slice(end, Math.min(lineEnd, following ? following.start : lineEnd));
    if (rest.trim() !== "") return undefined;
    if (!following || following.start >= lineEnd) return next + 1;
  }
  return undefined;
}

/** Whether a tag with its own line is in the place of a value: after a colon, and with nothing deeper below it. */
function wantsValue(text: string, start: number, end: number, syntax: "JSON" | "YAML"): boolean {
  const before = text.slice(Math.max(0, start - 1000), start).trimEnd();
  if (syntax === "JSON") return /[:[,]$/.test(before) && /^\s*(?:[,\]}]|$)/.test(text.slice(end, end + 1000));
  if (!/(?:^|[^:]):$|(?:^|\s)-$/.test(before)) return false;
  const key = before.slice(before.lastIndexOf("\n") + 1);
  const next = /^\s*\n( *)\S/.exec(text.slice(end, end + 1000));
  return !next || (next[1] as string).length <= key.length - key.trimStart().length;
}

/** Whether a string of JSON is open behind a part of a text. */
function isInString(part: string, before: boolean): boolean {
  let open = before;
  for (let at = 0; at < part.length; at++) {
    if (part[at] === '"') open = !open;
    else if (part[at] === "\\" && open) at++;
  }
  return open;
}

const word = (length: number, syntax: "JSON" | "YAML") => (syntax === "JSON" ? `"${MASK.repeat(length - 2)}"` : MASK.repeat(length));

/** Blanks in the place of a text, whose lines stay. */
const blank = (text: string) => text.replace(/[^\r\n]/g, " ");

/** Whether a tag is outside quotes and comments, as far as its line shows: such a text is valid only after the engine has run. */
export function hasUnquotedTag(text: string): boolean {
  return findTags(text, "YAML").some(({ start }) => {
    const line = text.slice(Math.max(text.lastIndexOf("\n", start) + 1, start - 1000), start);
    return line.split('"').length % 2 === 1 && line.split("'").length % 2 === 1 && !/(?:^|\s)#/.test(line);
  });
}
