import { findingsOf, inFile } from "./in-file.ts";
import { jsonText } from "./json-text.ts";
import type { Report, ReportOptions } from "./report.ts";

/** A line of JSON for each finding as it is found, and a last one with the sum: `schemas/report-line.schema.json`. */
export function ndjsonReport(options: Pick<ReportOptions, "showSuppressed">): Report {
  return {
    *write(result) {
      for (const finding of findingsOf(result, options)) yield `${jsonText(inFile(finding, result.file))}\n`;
    },
    flush: (summary) => [`${jsonText({ version: 1, summary })}\n`],
  };
}
