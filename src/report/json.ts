import { inFile } from "./in-file.ts";
import { jsonText } from "./json-text.ts";
import type { Report } from "./report.ts";

/** The report as one JSON document, `schemas/report.schema.json`; its findings are written as they come. */
export function jsonReport(): Report {
  let begun = false;
  const begin = (): string => {
    const text = begun ? "," : '{"version":1,"findings":[';
    begun = true;
    return text;
  };
  return {
    *write({ file, findings }) {
      for (const finding of findings) yield `${begin()}\n${jsonText(inFile(finding, file))}`;
    },
    flush: (summary) => [`${begun ? "" : begin()}\n],"summary":${jsonText(summary)}}\n`],
  };
}
