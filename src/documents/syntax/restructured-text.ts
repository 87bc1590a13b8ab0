import type { Block } from "./markdown.ts";

/** The languages of a directive that a shell runs. */
const SHELL = /^(?:bash|sh|shell|zsh|console|shell-session|text|none|ini|)$/i;

/** The code blocks and literal blocks of a reStructuredText that may hold commands (Docutils, "Literal Blocks"; Sphinx, `code-block`). */
export function blocksInRestructuredText(text: string): Block[] {
  const blocks: Block[] = [];
  const lines = text.split("\n");
  let section = 0;
  let at = 0;
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] as string;
    at += line.length + 1;
    if (isUnderline(line, lines[index - 1])) section++;
    const directive = /^([ \t]*)\.\. (code-block|sourcecode|code|highlight|parsed-literal)::[ \t]*([\w-]*)/.exec(line);
    const literal = directive ? undefined : /^([ \t]*)(?![ \t]|\.\. )(?:.*\S)?::[ \t]*\r?$/.exec(line);
    if (!directive && !literal) continue;
    const indent = ((directive ?? literal)?.[1] as string).length;
    const [end, next] = blockEnd(lines, index + 1, indent, at);
    const runs =
      directive === null ||
      directive === undefined ||
      (/^(?:code-block|sourcecode|code)$/.test(directive[2] as string) && SHELL.test(directive[3] as string));
    if (directive && !runs) {
      at = end;
      index = next - 1;
      continue;
    }
    const start = skipOptions(lines, index + 1, indent, at, next);
    if (end > start) blocks.push({ start, end, section, console: true, quotes: 0 });
    at = end;
    index = next - 1;
  }
  return blocks;
}

/** Where the lines that are indented deeper end: the offset, and the number of the line behind. */
function blockEnd(lines: readonly string[], first: number, indent: number, offset: number): [end: number, next: number] {
  let at = offset;
  let index = first;
  for (; index < lines.length; index++) {
    const line = lines[index] as string;
    if (line.trim() !== "" && (/^[ \t]*/.exec(line)?.[0].length ?? 0) <= indent) break;
    at += line.length + 1;
  }
  return [at, index];
}

/** The offset behind a directive's own options, `:linenos:`. */
function skipOptions(lines: readonly string[], first: number, indent: number, offset: number, next: number): number {
  let at = offset;
  for (let index = first; index < next; index++) {
    const line = lines[index] as string;
    if (!/^[ \t]+:[\w-]+:/.test(line) || (/^[ \t]*/.exec(line)?.[0].length ?? 0) <= indent) break;
    at += line.length + 1;
  }
  return at;
}

/** A line of punctuation below a line of text makes that a title. */
function isUnderline(line: string, above: string | undefined): boolean {
  return /^([!-/:-@[-`{-~])\1{2,}\s*$/.test(line) && above !== undefined && /^\S/.test(above);
}
