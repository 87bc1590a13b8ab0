import { inFile } from "./in-file.ts";
import { jsonText } from "./json-text.ts";
import type { Report } from "./report.ts";

/** A line of JSON for each finding as it is found, and a last one with the sum: `schemas/report-line.schema.json`. */
export function ndjsonReport(): Report {
  return {
    *write({ file, findings }) {
      for (const finding of findings) yield `${jsonText(inFile(finding, file))}\n`;
    },
    flush: (summary) => [`${jsonText({ version: 1, summary })}\n`],
  };
}
