import { LineIndex } from "../documents/line-index.ts";
import type { Edit } from "../fix/fixes-of.ts";
import { languageOf } from "../lint/suppress/comments.ts";
import type { Finding } from "../model.ts";

/** What a new comment has where the reason has to be written. */
export const REASON = "write the reason here";

/**
 * A comment above a finding that suppresses it, as docs/suppressions.md has it; undefined where the file has no comments. Whether the
 * comment is one there, only reading the text again can say.
 */
export function suppressionOf(finding: Finding, text: string, file: string): Edit | undefined {
  if (languageOf(file) === undefined || finding.at.line === undefined) return undefined;
  const lines = new LineIndex(text);
  let line = finding.at.line;
  // above the first line of a command that goes on over several
  while (line > 1 && lines.line(line - 1)?.endsWith("\\")) line--;
  const start = lines.offset({ line, column: 1 });
  const written = lines.line(line);
  if (start === undefined || written === undefined) return undefined;
  const indent = /^[ \t]*/.exec(written)?.[0] ?? "";
  const ending = text.startsWith("\r\n", start + written.length) ? "\r\n" : "\n";
  // in Markdown and reStructuredText the findings are in blocks of commands, so it is the same in all
  return { start, end: start, text: `${indent}# metadef-ignore ${finding.code}: ${REASON}${ending}` };
}
