import { findingsOf, inFile } from "./in-file.ts";
import { jsonText } from "./json-text.ts";
import type { Report, ReportOptions } from "./report.ts";

/** The report as one JSON document, `schemas/report.schema.json`; its findings are written as they come. */
export function jsonReport(options: Partial<Pick<ReportOptions, "showSuppressed">> = {}): Report {
  let begun = false;
  const begin = (): string => {
    const text = begun ? "," : '{"version":1,"findings":[';
    begun = true;
    return text;
  };
  return {
    *write(result) {
      for (const finding of findingsOf(result, options)) yield `${begin()}\n${jsonText(inFile(finding, result.file))}`;
    },
    flush: (summary) => [`${begun ? "" : begin()}\n],"summary":${jsonText(summary)}}\n`],
  };
}
