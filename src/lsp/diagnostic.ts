import { pathToFileURL } from "node:url";
import { type Diagnostic, DiagnosticSeverity, DiagnosticTag, type Range } from "vscode-languageserver";
import type { Finding, Place, Severity } from "../model.ts";
import { detailsOf } from "../report/details.ts";
import { shownLine, shownMessage } from "../report/shown-text.ts";

const SEVERITY: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

/** A finding as the protocol has it: the words of `lint`, with what was meant and who refuses it below. */
export function diagnosticOf(finding: Finding, file: string, uriOf: (path: string) => string, firstColumn: number): Diagnostic {
  const { code, severity, related = [] } = finding;
  const others = related.filter(({ at }) => !at.absent && at.line !== undefined);
  const { related: _, ...alone } = finding;
  return {
    range: rangeOf(finding.at, firstColumn),
    severity: SEVERITY[severity],
    code,
    source: "metadef",
    message: [shownMessage(finding), ...detailsOf(alone, file).map(shownLine)].join("\n"),
    ...(/-deprecated$/.test(code) && { tags: [DiagnosticTag.Deprecated] }),
    ...(others.length > 0 && {
      relatedInformation: others.map(({ key, at }) => ({
        location: { uri: uriOf(at.file ?? file), range: rangeOf(at, firstColumn) },
        message: `see also ${shownLine(key)}`,
      })),
    }),
  };
}

/**
 * A place as the protocol counts it, from 0 and in UTF-16 units; the beginning of the document where it has no line.
 * @param firstColumn how many units the first line has before what was read, a byte order mark
 */
export function rangeOf({ line = 1, column = 1, length = 0 }: Place, firstColumn: number): Range {
  const start = column - 1 + (line === 1 ? firstColumn : 0);
  return { start: { line: line - 1, character: start }, end: { line: line - 1, character: start + length } };
}

/** The address of a file. */
export const uriOfPath = (path: string): string => pathToFileURL(path).href;
