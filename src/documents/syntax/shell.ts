import type { Parser } from "web-tree-sitter";
import { joinPointer } from "../../json/pointer.ts";
import { maskTemplate } from "../mask-template.ts";
import type { DuplicateKey, Root, SourceText, SyntaxFault, TextSpan } from "../source.ts";
import { DEEPEST_BRACKETS, findDeepBracket, loadParser } from "./grammar.ts";
import { brokenSource } from "./json.ts";
import { type Block, blocksInMarkdown } from "./markdown.ts";
import { mayHoldCommands } from "./may-hold-commands.ts";
import { blocksInRestructuredText } from "./restructured-text.ts";
import { type Command, MOST_WORDS, readScript, type Word } from "./shell-words.ts";

/** More than any real script or chapter; the parser needs about fifty times a text's size in memory. */
const LARGEST = 4 * 1024 * 1024;

/** Commands of one script, or of one section of a document. */
export interface Section {
  readonly commands: readonly (Command & { readonly pointer: string })[];
  /** Blocks of bare `key=value` lines. */
  readonly lists: readonly { readonly pointer: string; readonly pairs: readonly Word[] }[];
}

/** The document of a text with commands: not a map, so that no other format matches it. */
export class Commands {
  readonly sections: readonly Section[];
  /** Backslashes that do not continue their line. */
  readonly stray: readonly TextSpan[];

  constructor(sections: readonly Section[], stray: readonly TextSpan[]) {
    this.sections = sections;
    this.stray = stray;
  }
}

/** The language that the name of a file promises. */
export type Prose = "shell" | "Markdown" | "reStructuredText";

/**
 * Reads the commands of a script or a document; loads the shell's grammar.
 * @param isTemplate a template engine writes the script: what it will write is not known, and a syntax error is no fault
 */
export async function readShell(written: string, language: Prose, isTemplate: boolean): Promise<SourceText> {
  const text = isTemplate && written.length <= LARGEST ? maskTemplate(written, "YAML").text : written;
  if (text.length > LARGEST) {
    const params = { syntax: language, limit: LARGEST, size: text.length };
    return brokenSource("shell", [{ code: "too-large", params, pointer: "", span: { start: 0, end: 0 } }]);
  }
  const deep = findDeepBracket(text);
  if (deep !== undefined) {
    const params = { syntax: language, levels: DEEPEST_BRACKETS };
    return brokenSource("shell", [{ code: "too-deep", params, pointer: "", span: { start: deep, end: deep + 1 } }]);
  }
  return new ShellSource(text, language, await loadParser("bash"), isTemplate);
}

class ShellSource implements SourceText {
  readonly syntax = "shell";
  readonly searched = true;
  readonly faults: SyntaxFault[] = [];
  readonly #words = new Map<string, Word>();
  readonly #spans = new Map<string, TextSpan>();
  readonly #root: Root;

  constructor(text: string, language: Prose, parser: Parser, isTemplate: boolean) {
    const blocks =
      language === "shell" ? [{ start: 0, end: text.length, section: 0, console: false, quotes: 0 }] : blocksIn(text, language);
    const sections = new Map<number, { commands: (Command & { pointer: string })[]; lists: { pointer: string; pairs: Word[] }[] }>();
    const stray: TextSpan[] = [];
    let number = 0;
    for (const [index, block] of blocks.entries()) {
      const part = withoutQuotes(text.slice(block.start, block.end), block.quotes);
      if (!mayHoldCommands(part)) continue;
      const section = sections.get(block.section) ?? { commands: [], lists: [] };
      sections.set(block.section, section);
      const pairs = language === "shell" ? undefined : pairsIn(part, block.start);
      if (pairs) {
        const pointer = `/lists/${index}`;
        pairs.forEach((pair, at) => this.#add(joinPointer(pointer, at), pair));
        section.lists.push({ pointer, pairs });
        continue;
      }
      const script = readScript(block.console ? withoutOutput(part) : part, parser);
      for (const { words, span, scope } of script.commands) {
        const pointer = `/commands/${number++}`;
        const moved = words.map((word) => moveWord(word, block.start));
        moved.forEach((word, at) => this.#add(joinPointer(pointer, at), word));
        const whole = { start: span.start + block.start, end: span.end + block.start };
        this.#spans.set(pointer, whole);
        // what runs in two blocks of one section runs in their order
        section.commands.push({ words: moved, span: whole, scope: block.console ? 0 : scope, pointer });
      }
      for (const { start, end } of script.long) {
        if (!mayHoldCommands(part.slice(start, end))) continue;
        const at = start + block.start;
        this.faults.push({
          code: "too-large",
          params: { syntax: "shell", words: MOST_WORDS },
          pointer: "",
          span: { start: at, end: at + 1 },
        });
      }
      for (const span of script.stray) stray.push({ start: span.start + block.start, end: span.end + block.start });
      if (language === "shell" && !isTemplate && script.broken && SETS_KEYS.test(part.slice(script.broken.start, script.broken.end))) {
        const { at, isHeredoc } = script.broken;
        const problem = isHeredoc
          ? "this here-document has no end, so all that follows is its text"
          : "a quote, a bracket or a word that closes a block is missing";
        const fault = { params: { syntax: "shell script", problem }, pointer: "", span: { start: at, end: at + 1 } };
        this.faults.push({ code: "syntax-error", ...fault, ...(isHeredoc && { severity: "warning" }) });
      }
    }
    this.#root = { value: new Commands([...sections.values()], stray), pointer: "" };
  }

  roots(): readonly Root[] {
    return [this.#root];
  }

  span(pointer: string): TextSpan | undefined {
    return this.#words.get(pointer)?.span ?? this.#spans.get(pointer);
  }

  within(pointer: string, start: number, end: number): TextSpan | undefined {
    const offsets = this.#words.get(pointer)?.offsets;
    if (!offsets) return undefined;
    const last = offsets.length - 1;
    const from = offsets[Math.min(start, last)] as number;
    return {
      start: from,
      end: end > start ? Math.max(from, end > last ? (offsets[last] as number) : (offsets[end - 1] as number) + 1) : from,
    };
  }

  scalar(): undefined {
    return undefined;
  }

  duplicates(): readonly DuplicateKey[] {
    return [];
  }

  #add(pointer: string, word: Word): void {
    this.#words.set(pointer, word);
  }
}

/** A command of ours, on a line of what the grammar does not read. */
const SETS_KEYS = /^(?=([^#\n\r]*?\b(?:openstack|nova|glance|cinder)\b))\1.*(?:--prope|-key )/m;

/** A part of a text in which the marks of a quotation that Markdown puts before each line are blanks. */
function withoutQuotes(text: string, quotes: number): string {
  return quotes === 0 ? text : text.replace(new RegExp(`^(?:[ \\t]{0,3}>){${quotes}}`, "gm"), (marks) => " ".repeat(marks.length));
}

function blocksIn(text: string, language: Prose): Block[] {
  return language === "Markdown" ? blocksInMarkdown(text) : blocksInRestructuredText(text);
}

function moveWord({ text, span, offsets }: Word, by: number): Word {
  return { text, span: { start: span.start + by, end: span.end + by }, offsets: offsets.map((offset) => offset + by) };
}

/** A prompt: `$ `, `# `, `user@host:~$ `, `(venv) [root@host ~]# `. */
const PROMPT = /^[ \t]*(?:\([\w.-]+\) ?)?(?:\[?[\w.@~:/ -]{0,60}\]?)?[$#] (?=\S)/;

/** What a comment of a script and the prompt of root both begin with. */
const COMMENT = /^[ \t]*# /;
/** A command of ours without a prompt. */
const COMMAND = /^[ \t]*(?:openstack|nova|glance|cinder) /;

/** Commands behind prompts, output blanked; all lines where nothing has a prompt. Offsets stay. */
function withoutOutput(text: string): string {
  const lines = text.split("\n");
  const isCommand = lines.map((line) => PROMPT.exec(line)?.[0].length);
  // where commands have no prompt, a line that begins with # is a comment
  const prompts = lines.filter((_, index) => isCommand[index] !== undefined);
  if (prompts.every((line) => COMMENT.test(line)) && (prompts.length === 0 || lines.some((line) => COMMAND.test(line)))) return text;
  let continued = false;
  return lines
    .map((line, index) => {
      const prompt = isCommand[index];
      const kept =
        prompt !== undefined
          ? " ".repeat(prompt) + line.slice(prompt)
          : continued
            ? line.replace(/^([ \t]*)> /, "$1  ")
            : " ".repeat(line.length);
      continued = (prompt !== undefined || continued) && /\\[ \t]*(?:#.*)?\r?$/.test(line);
      return kept;
    })
    .join("\n");
}

/** A line that begins with a key of ours: in a list of such lines the others are keys too. */
const KEY = /^(?:hw[:_]|quota:|trait\w*:|resources\w*:|os[:_]|img_|accel:|pci_passthrough:|aggregate_instance_extra_specs:)\w/;

/** The lines of a block that lists keys with values, one a line; undefined where it is something else. */
function pairsIn(text: string, base: number): Word[] | undefined {
  const pairs: Word[] = [];
  let at = base;
  for (const line of text.split("\n")) {
    const content = line.trim();
    if (KEY.test(content) ? !/\s/.test(content.split("=", 1)[0] as string) : /^group_policy=\S+$/.test(content)) {
      const start = at + line.indexOf(content);
      const offsets = Array.from({ length: content.length + 1 }, (_, index) => start + index);
      pairs.push({ text: content, span: { start, end: start + content.length }, offsets });
    } else if (content !== "" && !content.startsWith("#")) return undefined;
    at += line.length + 1;
  }
  return pairs.some((pair) => pair.text.includes("=")) ? pairs : undefined;
}
