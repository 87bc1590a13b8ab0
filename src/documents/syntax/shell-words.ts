import type { Node, Parser } from "web-tree-sitter";
import type { TextSpan } from "../source.ts";

/** Replaces, in a word's text, what only the shell or a reader of documentation knows: an expansion, a placeholder. */
export const UNKNOWN = "\uE000";

/** A word of a command, its quotes removed as the shell does it. */
export interface Word {
  /** The text that the program gets, `UNKNOWN` in it where that is not written. */
  readonly text: string;
  /** The place of the word in the parsed text. */
  readonly span: TextSpan;
  /** The place of each character of `text`, with the end after the last one. */
  readonly offsets: readonly number[];
}

/** One simple command. */
export interface Command {
  readonly words: readonly Word[];
  readonly span: TextSpan;
  /** Which commands run after one another: those of one list, loop, branch or function have the same number. */
  readonly scope: number;
}

/** The commands of a text, and what of it the grammar does not read. */
export interface Script {
  readonly commands: readonly Command[];
  /** Commands with more words than are read. */
  readonly long: readonly TextSpan[];
  /** Backslashes at the end of a line that do not continue it, since a blank or a comment follows. */
  readonly stray: readonly TextSpan[];
  readonly broken: Broken | undefined;
}

/** What the grammar does not read: from the beginning of its line to its end. */
export interface Broken extends TextSpan {
  /** The quote, the bracket or the word that nothing closes, as far as it is known. */
  readonly at: number;
  /** Shells end it at the end of the text. */
  readonly isHeredoc: boolean;
}

/** More words than any command that a person writes. */
export const MOST_WORDS = 10_000;

/** What commands run within: those of one have an order, those of two may not both run. */
const SCOPES = new Set([
  "program",
  "do_group",
  "if_statement",
  "elif_clause",
  "else_clause",
  "case_item",
  "compound_statement",
  "subshell",
  "command_substitution",
]);

const EXPANSIONS = new Set(["simple_expansion", "expansion", "command_substitution", "process_substitution", "arithmetic_expansion"]);

/** The simple commands of a shell script, in the order of the text. */
export function readScript(text: string, parser: Parser): Script {
  const stray: TextSpan[] = [];
  const masked = maskPlaceholders(joinLines(text, stray));
  const tree = parser.parse(masked);
  if (!tree) return { commands: [], long: [], stray: [], broken: { start: 0, end: text.length, at: 0, isHeredoc: false } };
  try {
    const commands: Command[] = [];
    const long: TextSpan[] = [];
    let broken: Broken | undefined;
    // a node's parent is found from the root: on the way down it is known
    const waiting: Visit[] = [{ node: tree.rootNode, above: undefined, scope: 0 }];
    for (let visit = waiting.pop(); visit; visit = waiting.pop()) {
      const { node } = visit;
      broken ??= brokenAt(visit, masked);
      const scope = SCOPES.has(node.type) ? node.id : visit.scope;
      if (node.type === "command") {
        const command = commandOf(visit, masked);
        if (command === "too long") long.push({ start: node.startIndex, end: node.endIndex });
        else if (command) commands.push(command);
      }
      // the words of a here-document are another program's text
      const isText = node.type === "heredoc_redirect" || node.type === "heredoc_body";
      const children = isText ? node.children.filter(({ isMissing }) => isMissing) : node.children;
      for (let index = children.length - 1; index >= 0; index--) waiting.push({ node: children[index] as Node, above: visit, scope });
    }
    const { at } = broken ?? { at: -1 };
    // where a quote is not closed, what a command gets is not known
    return { commands: commands.filter(({ span }) => span.start > at || span.end < at), long, stray, broken };
  } finally {
    tree.delete();
  }
}

/** A node on the way down a tree. */
interface Visit {
  readonly node: Node;
  readonly above: Visit | undefined;
  readonly scope: number;
}
function brokenAt({ node, above }: Visit, text: string): Broken | undefined {
  if (!node.isError && !node.isMissing) return undefined;
  const at = node.isMissing ? (above?.node ?? node).startIndex : node.startIndex;
  let start = text.lastIndexOf("\n", at - 1) + 1;
  while (start > 1 && text.charAt(start - 2) === "\\") start = text.lastIndexOf("\n", start - 2) + 1;
  return { start, end: node.endIndex, at, isHeredoc: node.type === "heredoc_end" };
}

/**
 * Joins lines as their author means it, and keeps offsets: a backslash before white space, a comment or a carriage return moves
 * to the line's end, where the shell would join.
 * @param stray gets the backslashes that the shell reads as something else
 */
function joinLines(text: string, stray: TextSpan[]): string {
  if (!text.includes("\\")) return text.replaceAll("\r\n", " \n");
  return text
    .replace(/\\([ \t]+(?:#[^\n]*)?)(?=\r?\n)/g, (whole: string, _behind: string, index: number) => {
      stray.push({ start: index, end: index + 1 });
      return `${" ".repeat(whole.length - 1)}\\`;
    })
    .replaceAll("\\\r\n", " \\\n")
    .replaceAll("\r\n", " \n");
}

/** `<name>`, `{{ name }}` and `{% if %}`: to a shell they are redirections and braces. */
function maskPlaceholders(text: string): string {
  if (!/<[A-Za-z]|\{[{%]/.test(text)) return text;
  const mask = (whole: string): string => UNKNOWN.repeat(whole.length);
  return text.replace(/<[A-Za-z][\w .|:/-]{0,60}>/g, mask).replace(/\{\{[^\n{}]{0,500}\}\}|\{%[^\n]{0,500}?%\}/g, mask);
}

function commandOf({ node, above, scope }: Visit, text: string): Command | "too long" | undefined {
  const words: Word[] = [];
  for (const child of node.namedChildren) {
    if (words.length >= MOST_WORDS) return "too long";
    if (child.type === "variable_assignment" || child.type === "herestring_redirect" || child.type === "heredoc_redirect") continue;
    if (child.type !== "file_redirect") words.push(wordOf(child, text));
  }
  // the grammar gives a redirection all words that follow it
  const outer = above?.node.type === "redirected_statement" ? above.node : undefined;
  for (const redirect of [...node.namedChildren, ...(outer?.namedChildren ?? [])]) {
    if (redirect.type !== "file_redirect") continue;
    const targets = redirect.namedChildren.filter(({ type }) => type !== "file_descriptor");
    for (const word of targets.slice(1)) words.push(wordOf(word, text));
  }
  if (words.length === 0) return undefined;
  words.sort((a, b) => a.span.start - b.span.start);
  return { words, span: { start: node.startIndex, end: (words.at(-1) as Word).span.end }, scope };
}

/** A word with its quotes and backslashes removed, expansions unknown. */
function wordOf(node: Node, text: string): Word {
  const unknown = expansionsIn(node);
  let value = "";
  const offsets: number[] = [];
  let quote = "";
  const add = (character: string, at: number): void => {
    value += character;
    offsets.push(at);
  };
  for (let at = node.startIndex; at < node.endIndex; at++) {
    const expansion = unknown.get(at);
    if (expansion !== undefined) {
      add(UNKNOWN, at);
      at = expansion - 1;
      continue;
    }
    const character = text.charAt(at);
    const next = text.charAt(at + 1);
    if (quote === "'") {
      if (character === "'") quote = "";
      else add(character, at);
    } else if (character === "\\" && (quote === "" || '"\\$`\n'.includes(next))) {
      if (next !== "\n") add(next, at + 1);
      at++;
    } else if (character === '"') quote = quote === '"' ? "" : '"';
    else if (character === "'" && quote === "") quote = "'";
    else if (character === "$" && quote === "" && (next === "'" || next === '"')) {
      // $'…' has escapes of its own, $"…" is translated: neither is in a script of ours
      add(UNKNOWN, at);
    } else if (character === "{" && quote === "" && /^\{(?=[^{}\s]*(?:,|\.\.))[^{}\s]*\}/.test(text.slice(at, at + 200))) {
      add(UNKNOWN, at);
    } else add(character, at);
  }
  offsets.push(node.endIndex - (/['"]$/.test(text.slice(node.startIndex, node.endIndex)) ? 1 : 0));
  return { text: value, span: { start: node.startIndex, end: node.endIndex }, offsets };
}

/** Where expansions begin and end. */
function expansionsIn(word: Node): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  const waiting = [word];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (EXPANSIONS.has(node.type)) found.set(node.startIndex, node.endIndex);
    else if (node.namedChildCount > 0) waiting.push(...node.namedChildren);
  }
  return found;
}
