import type { Finding } from "../model.ts";

/** A finding of a file, each place of which names its file. */
export function inFile(finding: Finding, file: string): Finding {
  const related = finding.related?.map(({ key, at }) => ({ key, at: { file, ...at } }));
  return { ...finding, at: { file, ...finding.at }, ...(related && { related }) };
}
