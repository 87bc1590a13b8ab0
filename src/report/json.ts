import type { Finding } from "../model.ts";
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
    write: ({ file, findings }) => findings.map((finding) => `${begin()}\n${jsonText(inFile(finding, file))}`).join(""),
    flush: (summary) => `${begun ? "" : begin()}\n],"summary":${jsonText(summary)}}\n`,
  };
}

function inFile(finding: Finding, file: string): Finding {
  const related = finding.related?.map(({ key, at }) => ({ key, at: { file, ...at } }));
  return { ...finding, at: { file, ...finding.at }, ...(related && { related }) };
}
