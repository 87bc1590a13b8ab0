import type { Finding } from "../model.ts";
import type { FileResult } from "./report.ts";

/** A finding of a file, each place of which names its file. */
export function inFile(finding: Finding, file: string): Finding {
  const related = finding.related?.map(({ key, at }) => ({ key, at: { file, ...at } }));
  return { ...finding, at: { file, ...finding.at }, ...(related && { related }) };
}

/** The findings of a result, and behind them those that do not count, where they are to be shown. */
export function findingsOf({ findings, suppressed = [] }: FileResult, { showSuppressed = false }: { readonly showSuppressed?: boolean }) {
  return showSuppressed && suppressed.length > 0 ? [...findings, ...suppressed] : findings;
}
