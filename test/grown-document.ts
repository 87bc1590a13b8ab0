import { join, resolve } from "node:path";
import { PLAIN } from "../src/cli/style.ts";
import { readDocument } from "../src/documents/index.ts";
import { LineIndex } from "../src/documents/line-index.ts";
import { lintDocument } from "../src/lint/lint-document.ts";
import { NamespaceLinter } from "../src/lint/namespace-linter.ts";
import { jsonReport } from "../src/report/json.ts";
import { textReport } from "../src/report/text.ts";
import { builtIn } from "../src/validate/built-in.ts";
import { judgeOf } from "../src/validate/judge.ts";

const root = resolve(import.meta.dirname, "..");
const judge = judgeOf([builtIn], {});

/** Reads, judges and reports a document, as text and as JSON. */
export async function lintGrown(file: string, text: string): Promise<void> {
  const reading = await readDocument(text, { name: file });
  const linter = reading.namespaces.length > 0 ? new NamespaceLinter(join(root, "metadefs"), root) : undefined;
  const findings = lintDocument(reading, judge, linter?.lint(reading, file, judge));
  const index = new LineIndex(text);
  const result = { file, format: reading.format, resources: 1, skipped: 0, findings, line: (number: number) => index.line(number) };
  for (const report of [textReport({ style: PLAIN, columns: 80 }), jsonReport()]) report.write(result);
}
