import { escapeTerminal } from "./escape-terminal.ts";
import { type Field, fields } from "./fields.ts";
import type { Style } from "./style.ts";
import { wrap, wrapped } from "./wrap.ts";

/** Lines that are wider are hard to read. */
const WIDEST = 100;

/** A page of `docs/` for a terminal: its Markdown has headings, paragraphs, lists, tables of two columns and fenced blocks. */
export function pageText(page: string, columns: number, style: Style): string {
  const width = Math.min(columns, WIDEST);
  return blocksOf(page)
    .map((block) => blockText(block, width, style))
    .filter((text) => text !== "")
    .join("\n");
}

/** The first sentence of a page behind its title, without marks. */
export function firstSentence(page: string): string {
  const paragraph = blocksOf(page).find((block) => !/^(?:[#|]|```)/.test(block)) ?? page;
  const text = plain(paragraph.replaceAll("\n", " "));
  // a colon inside backquotes is code
  const sentence = /^(?:`[^`]*`|[^`])*?[.:](?=\s|$)/.exec(text)?.[0].replace(/[.:]$/, "") ?? text;
  return sentence.replaceAll("`", "");
}

/** Parts between empty lines; a heading is one part without them, and a fenced block, whatever is in it. */
function blocksOf(page: string): string[] {
  return page
    .split(/^(```[\s\S]*?^```)$/m)
    .flatMap((part) => (part.startsWith("```") ? [part] : part.split(/\n\s*\n|(?<=^#+ [^\n]*)\n/m)))
    .map((part) => part.replace(/^\n+|\s+$/g, ""))
    .filter((part) => part !== "");
}

function blockText(block: string, width: number, style: Style): string {
  if (block.startsWith("```")) {
    const lines = block.split("\n").slice(1, -1);
    return lines.map((line) => `${`    ${escapeTerminal(line)}`.trimEnd()}\n`).join("");
  }
  const heading = /^#+ (.*)$/.exec(block);
  if (heading !== null) return `${style.bold(plain(heading[1] as string))}\n`;
  if (block.startsWith("|")) return fields(rowsOf(block), width, style);
  if (/^(?:-|\d+\.) /.test(block))
    return block
      .split(/\n(?=(?:-|\d+\.) )/)
      .map((item) => itemText(item, width))
      .join("");
  return wrapped(plain(block.replaceAll("\n", " ")), width);
}

function itemText(item: string, width: number): string {
  const [, mark = "-", text = ""] = /^(-|\d+\.) ([\s\S]*)$/.exec(item) ?? [];
  const [first = "", ...rest] = wrap(plain(text.replace(/\s*\n\s*/g, " ")), width - mark.length - 1);
  return [`${mark} ${first}`, ...rest.map((line) => `${" ".repeat(mark.length + 1)}${line}`)].map((line) => `${line}\n`).join("");
}

function rowsOf(block: string): Field[] {
  return block.split("\n").flatMap((line) => {
    const [name = "", ...cells] = line
      .split(/(?<!\\)\|/)
      .slice(1, -1)
      .map((cell) => plain(cell.trim()));
    return name === "" || /^:?-+:?$/.test(name) ? [] : [[name, cells.join("; ")] as const];
  });
}

/** Text without the marks that only a reader of Markdown needs; backquotes stay. */
function plain(text: string): string {
  return text
    .replace(/\[([^\]]+)\]\((https?:[^)]+)\)/g, "$1 ($2)")
    .replace(/\[([^\]]+)\]\([^)]+\)/g, "$1")
    .replace(/\*\*([^*]+)\*\*/g, "$1")
    .replaceAll("\\|", "|");
}
