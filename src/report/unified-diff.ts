import { structuredPatch } from "diff";
import { escapeLine, escapeTerminal } from "./escape-terminal.ts";

/**
 * What becomes of a file, as `git apply` and `patch -p1` read it. Line ends are kept; other characters that a terminal would
 * interpret are escaped.
 * @param file the path, relative to the folder in which the difference applies
 */
export function unifiedDiff(file: string, before: string, after: string): string {
  const { hunks } = structuredPatch(file, file, before, after, undefined, undefined, { context: 3 });
  const path = escapeLine(file).replaceAll("\\", "/");
  const lines = hunks.flatMap(({ oldStart, oldLines, newStart, newLines, lines }) => [
    `@@ -${oldStart},${oldLines} +${newStart},${newLines} @@`,
    ...lines.map((line) => (line.endsWith("\r") ? `${escapeTerminal(line.slice(0, -1))}\r` : escapeTerminal(line))),
  ]);
  return `--- a/${path}\n+++ b/${path}\n${lines.map((line) => `${line}\n`).join("")}`;
}
