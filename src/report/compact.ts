import { findingLine } from "./finding-line.ts";
import { inFile } from "./in-file.ts";
import type { Report } from "./report.ts";
import { PLAIN } from "./style.ts";

/** A line for each finding, as compilers print it: `file:line:column: severity: resource: message [code]`. */
export function compactReport(): Report {
  return {
    *write({ file, findings }) {
      for (const finding of findings) yield `${findingLine(inFile(finding, file), PLAIN, Number.POSITIVE_INFINITY).join("")}\n`;
    },
    flush: () => [],
  };
}
