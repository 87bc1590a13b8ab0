import { LineIndex } from "../../documents/line-index.ts";
import type { Place } from "../../model.ts";
import { type Comment, commentsIn, DIRECTIVE, type Language } from "./comments.ts";

/** A comment that suppresses findings. */
export interface Directive {
  /** As it is written: `metadef-ignore`, `metadef-ignore-file`. */
  readonly name: string;
  readonly codes: readonly string[];
  /** Empty where none is given. */
  readonly reason: string;
  /** The lines that it holds for, both included; undefined for the whole file. */
  readonly lines: readonly [first: number, last: number] | undefined;
  readonly at: Place;
}

const FORM = /^metadef-ignore(?<file>-file)?(?:[ \t]+(?<codes>[^:]*?))?[ \t]*(?::[ \t]*(?<reason>[\s\S]*))?$/;

/** The directives in a text. One on a line of its own holds for what begins on the next line, any other for its own line. */
export async function directivesIn(text: string, language: Language): Promise<Directive[]> {
  const comments = await commentsIn(text, language);
  if (comments.length === 0) return [];
  const lines = new Lines(text, language);
  return comments.flatMap((comment): Directive[] => {
    const groups = FORM.exec(comment.text.trim())?.groups;
    if (groups === undefined) return [];
    const codes = (groups["codes"] ?? "").split(/[\s,]+/).filter((code) => code !== "");
    return [
      {
        name: `${DIRECTIVE}${groups["file"] ?? ""}`,
        codes,
        reason: (groups["reason"] ?? "").trim(),
        lines: groups["file"] === undefined ? lines.heldBy(comment) : undefined,
        at: lines.placeOf(comment),
      },
    ];
  });
}

/** A line that is only a comment: several may come above the line that they are about. */
const COMMENT_LINE = /^\s*(?:#|\/\/|<!--|\{#|\.\. metadef-ignore)/;
const FENCE = /^[ \t>]*(?:(?:[-*+]|\d+[.)]) [ \t]*)?(`{3,}|~{3,})/;
const RST_DIRECTIVE = /^[ \t]*\.\. [\w-]+::/;

/** Whether a line of reStructuredText is above a literal block: a directive, or a paragraph that ends in two colons. */
const isAboveLiteral = (line: string): boolean =>
  RST_DIRECTIVE.test(line) || (line.trimEnd().endsWith("::") && !line.trimStart().startsWith(".. "));

class Lines {
  readonly #index: LineIndex;
  readonly #lines: readonly string[];
  readonly #language: Language;

  constructor(text: string, language: Language) {
    this.#index = new LineIndex(text);
    this.#lines = text.split(/\r\n?|\n/);
    this.#language = language;
  }

  placeOf({ start, end }: Comment): Place {
    const { line, column } = this.#index.position(start);
    return { pointer: "", line, column, length: Math.min(end, this.#index.endOfLine(start)) - start };
  }

  heldBy({ start, end }: Comment): readonly [number, number] {
    const first = this.#index.position(start);
    const last = this.#index.position(end).line;
    const isAlone =
      this.#line(first.line)
        .slice(0, first.column - 1)
        .trim() === "";
    if (!isAlone) return [this.#commandBegins(first.line), last];
    let next = last + 1;
    while (next < this.#lines.length && (this.#line(next).trim() === "" || COMMENT_LINE.test(this.#line(next)))) next++;
    return [next, this.#ends(next)];
  }

  #line(number: number): string {
    return this.#lines[number - 1] ?? "";
  }

  /** The first line of a command that goes on over several. */
  #commandBegins(line: number): number {
    let first = line;
    while (first > 1 && this.#line(first - 1).endsWith("\\")) first--;
    return first;
  }

  /** The last line of what begins on a line: of a command that goes on over several, of a fenced or a literal block. */
  #ends(line: number): number {
    let last = line;
    const fence = this.#language === "Markdown" ? FENCE.exec(this.#line(line))?.[1] : undefined;
    if (fence !== undefined) {
      do last++;
      while (last < this.#lines.length && FENCE.exec(this.#line(last))?.[1]?.startsWith(fence) !== true);
      return last;
    }
    if (this.#language === "reStructuredText" && isAboveLiteral(this.#line(line))) {
      const indent = indentOf(this.#line(line));
      while (last < this.#lines.length && (this.#line(last + 1).trim() === "" || indentOf(this.#line(last + 1)) > indent)) last++;
      return last;
    }
    while (this.#line(last).endsWith("\\")) last++;
    return last;
  }
}

const indentOf = (line: string): number => /^[ \t]*/.exec(line)?.[0].length ?? 0;
