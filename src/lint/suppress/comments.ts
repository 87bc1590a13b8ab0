import { loadParser } from "../../documents/syntax/grammar.ts";
import { blocksInMarkdown } from "../../documents/syntax/markdown.ts";
import { blocksInRestructuredText } from "../../documents/syntax/restructured-text.ts";

/** What a comment begins with that suppresses findings. */
export const DIRECTIVE = "metadef-ignore";

/** A comment: where it is in the text, in UTF-16 units, and what is in it. */
export interface Comment {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Languages that have comments, as far as they decide what a comment is, and where what is below it ends. */
export type Language = "YAML" | "HCL" | "shell" | "Markdown" | "reStructuredText";

/** Texts that are longer are made by programs, which write no comments. */
const LONGEST = 4 << 20;

const LANGUAGES: readonly (readonly [RegExp, Language | undefined])[] = [
  [/\.(?:json|jsonl|ndjson|tfstate)$/i, undefined],
  [/\.(?:tf|tofu|tfvars|hcl)(?:\.(?:j2|jinja2?|tpl|tmpl))?$/i, "HCL"],
  [/\.(?:sh|bash)(?:\.(?:j2|jinja2?|tpl|tmpl))?$/i, "shell"],
  [/\.(?:md|markdown)$/i, "Markdown"],
  [/\.rst$/i, "reStructuredText"],
];

/** The language of a file's comments, by its name; undefined where it has none. */
export function languageOf(file: string): Language | undefined {
  const known = LANGUAGES.find(([ending]) => ending.test(file));
  return known === undefined ? "YAML" : known[1];
}

/** The comments of a text that have the directive, in their order; a string that looks like a comment does not count. */
export async function commentsIn(text: string, language: Language): Promise<Comment[]> {
  if (text.length > LONGEST) return [];
  const found = (await readComments(text, language)).filter((comment) => comment.text.trimStart().startsWith(DIRECTIVE));
  return found.sort((a, b) => a.start - b.start);
}

async function readComments(text: string, language: Language): Promise<Comment[]> {
  switch (language) {
    case "YAML": {
      const ofTemplate = matches(text, /\{#-?([\s\S]*?)-?#\}/g);
      // YAML reads what follows the brace as a comment of its own
      const isOther = ({ start }: Comment): boolean => !ofTemplate.some((each) => start > each.start && start < each.end);
      return [...(await yamlComments(text)).filter(isOther), ...ofTemplate];
    }
    case "HCL":
    case "shell":
      return grammarComments(text, language === "HCL" ? "hcl" : "bash");
    case "Markdown":
      return [
        ...matches(text, /<!--([\s\S]*?)-->/g),
        ...blocksInMarkdown(text).flatMap(({ start, end }) => lineComments(text, start, end)),
      ];
    case "reStructuredText":
      return [
        ...matches(text, /^[ \t]*\.\. (metadef-ignore[^\n]*)$/gm),
        ...blocksInRestructuredText(text).flatMap(({ start, end }) => lineComments(text, start, end)),
      ];
  }
}

const matches = (text: string, pattern: RegExp): Comment[] =>
  Array.from(text.matchAll(pattern), ({ index, 0: { length }, 1: inner }) => ({
    start: index,
    end: index + length,
    text: inner as string,
  }));

/** Comments of a shell in a part of a text that is looked at line by line. */
function lineComments(text: string, start: number, end: number): Comment[] {
  return matches(text.slice(start, end), /(?<=^|[ \t])#([ \t]*metadef-ignore[^\n]*)/gm).map((comment) => ({
    ...comment,
    start: comment.start + start,
    end: comment.end + start,
  }));
}

/** The lexer's sign that a scalar comes, and its other signs, which are no part of the text. */
const SCALAR = "\x1f";
const SIGNS = new Set(["\x02", "\x18", SCALAR]);

/** Comments of YAML, and those of a shell in a block scalar, as tasks have them. */
async function yamlComments(text: string): Promise<Comment[]> {
  const { Lexer } = await import("yaml");
  const comments: Comment[] = [];
  let at = 0,
    before = "",
    header = "";
  for (const token of new Lexer().lex(text)) {
    if (SIGNS.has(token)) {
      before = token;
      continue;
    }
    if (before === SCALAR) {
      if (/^[|>]/.test(header)) comments.push(...lineComments(text, at, at + token.length));
    } else if (token.startsWith("#")) comments.push({ start: at, end: at + token.length, text: token.slice(1) });
    // between a block scalar's header and its text there are a comment and a line's end at most
    if (before === SCALAR || !/^(?:#|\s*$)/.test(token)) header = token;
    at += token.length;
    before = token;
  }
  return comments;
}

async function grammarComments(text: string, grammar: "hcl" | "bash"): Promise<Comment[]> {
  const tree = (await loadParser(grammar)).parse(text);
  const comments = (tree?.rootNode.descendantsOfType("comment") ?? []).flatMap((node) =>
    node === null ? [] : [{ start: node.startIndex, end: node.endIndex, text: node.text.replace(/^(?:#|\/\/|\/\*)|\*\/$/g, "") }],
  );
  tree?.delete();
  return comments;
}
