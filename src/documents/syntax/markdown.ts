/** A part of a text that a shell would run, or that lists keys and values. */
export interface Block {
  readonly start: number;
  readonly end: number;
  /** The section of the document, by number: commands of one belong together. */
  readonly section: number;
  /** There are prompts and output among the commands. */
  readonly console: boolean;
  /** How many marks of a quotation, `>`, are before each line. */
  readonly quotes: number;
}

/** What a fence says of text that a shell runs; a fence that says nothing is looked at too. */
const SHELL = /^(?:bash|sh|shell|zsh|console|shell-session|shellsession|terminal|text|plaintext|ini|properties|)$/i;

/** The fenced blocks of a Markdown text that may hold commands (CommonMark 0.31, section 4.5). */
export function blocksInMarkdown(text: string): Block[] {
  const blocks: Block[] = [];
  let section = 0;
  let at = 0;
  let open: { readonly fence: string; readonly start: number; readonly language: string; readonly quotes: number } | undefined;
  for (const line of text.split("\n")) {
    const behind = at + line.length + 1;
    const fence = /^([ \t>]*)(?:(?:[-*+]|\d+[.)]) [ \t]*)?(`{3,}|~{3,})[ \t]*\{?\.?([\w-]*)/.exec(line);
    if (open) {
      if (fence && fence[3] === "" && fence[2]?.startsWith(open.fence)) {
        if (SHELL.test(open.language)) blocks.push({ start: open.start, end: at, section, console: true, quotes: open.quotes });
        open = undefined;
      }
    } else if (fence) {
      const quotes = (fence[1] as string).replace(/[^>]/g, "").length;
      open = { fence: fence[2] as string, start: behind, language: fence[3] as string, quotes };
    } else if (/^ {0,3}#{1,6}(?:\s|$)|^(?:=+|-{2,})\s*$/.test(line)) section++;
    at = behind;
  }
  if (open && SHELL.test(open.language))
    blocks.push({ start: Math.min(open.start, text.length), end: text.length, section, console: true, quotes: open.quotes });
  return blocks;
}
