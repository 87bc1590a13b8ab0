import type { Finding } from "../model.ts";
import { escapeLine, escapeLong } from "./escape-terminal.ts";
import { markedLines } from "./marked-lines.ts";
import { resourceName } from "./resource-name.ts";
import { colourOf, type Style, unmarked } from "./style.ts";

/** A finding in a line, `file:line:column: severity: resource: message [code]`; in several where a terminal is narrower. */
export function findingLine(finding: Finding, style: Style, columns: number): string[] {
  const { at, severity, message, code, change, targets } = finding;
  const place = [at.file, at.line, at.column].filter((part) => part !== undefined).join(":");
  const name = resourceName(finding);
  return markedLines(
    [
      [escapeLine(place), style.bold],
      [": ", unmarked],
      [severity, colourOf(severity, style)],
      [change === undefined ? "" : ` (${change})`, unmarked],
      [": ", unmarked],
      ...(name === undefined
        ? []
        : ([
            [escapeLong(name), style.bold],
            [": ", unmarked],
          ] as const)),
      [escapeLong(message), unmarked],
      [" ", unmarked],
      [`[${code}]`, style.dim],
      [targets === undefined ? "" : ` (${targets.join(", ")})`, unmarked],
    ],
    columns,
    "    ",
  );
}
