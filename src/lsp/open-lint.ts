import { join } from "node:path";
import { lintFiles } from "../lint/lint-files.ts";
import type { FileResult } from "../report/report.ts";
import { packageRoot } from "../setup/package-root.ts";
import type { Contents, OpenDocument } from "./open-documents.ts";
import type { Setup } from "./workspace.ts";

/** Checks a document that is open as `metadef lint` checks its file; findings in other files of its module are results of their own. */
export async function lintOpen(
  { path }: Pick<OpenDocument, "path">,
  { checks: { ignored, ...checks } }: Setup,
  contents: Contents,
  cwd: string,
): Promise<FileResult[]> {
  if (ignored !== undefined) return [];
  const results: FileResult[] = [];
  const how = {
    cwd,
    metadefs: join(packageRoot, "metadefs"),
    codes: async () => (await import("../setup/known-rules.ts")).knownCodes,
    contents,
    isChecked: (other: string) => contents.get(other) !== undefined,
    stdin: async function* () {},
  };
  await lintFiles([{ file: path, ...checks, isFound: true }], how, { file: (result) => results.push(result), unreadable: () => undefined });
  return results;
}
