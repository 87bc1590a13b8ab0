import { dirname, resolve } from "node:path";
import { decode, readDocument } from "../documents/index.ts";
import { clearLeftovers } from "../files/leftovers.ts";
import { readRegular } from "../files/read-regular.ts";
import { NotWritten, writeWhole } from "../files/write-whole.ts";
import { fixText } from "../namespace-lint/fix-text.ts";
import { fixesOf } from "../namespace-lint/lint-namespace.ts";
import { isSupplement } from "./is-supplement.ts";
import type { Job } from "./job.ts";
import { NamespaceLinter } from "./namespace-linter.ts";

/** A file that was fixed: the codes of the corrected findings, each as often as it occurred. */
export interface FixedFile {
  readonly file: string;
  readonly codes: readonly string[];
  /** Why it could not be written, where it could not. */
  readonly unwritable?: string;
}

/** A fix can uncover another finding; a file is read no more often than this. */
const ROUNDS = 10;

/**
 * Fixes the namespaces in JSON files where only one correction is right, and reports each file that it wrote.
 * @param metadefs the folder of this project's own namespaces
 */
export async function fixFiles(jobs: readonly Job[], cwd: string, metadefs: string): Promise<FixedFile[]> {
  const linter = new NamespaceLinter(metadefs, cwd);
  const files: FixedFile[] = [];
  for (const job of jobs) {
    if (job.isStdin || isSupplement(job.file, cwd)) continue;
    const path = resolve(cwd, job.file);
    clearLeftovers(dirname(path));
    const text = readUtf8(path);
    const fixed = text === undefined ? { text, codes: [] } : await fixNamespaces(text, job, linter);
    if (fixed.text === undefined || fixed.text === text) continue;
    const unwritable = obstacleOf(path, fixed.text, text as string);
    files.push({ file: job.file, codes: fixed.codes, ...(unwritable !== undefined && { unwritable }) });
  }
  return files;
}

/** @returns the text as it should be, and what was wrong with it */
async function fixNamespaces(
  before: string,
  { file, judge, levels }: Job,
  linter: NamespaceLinter,
): Promise<{ text: string; codes: string[] }> {
  const codes: string[] = [];
  let text = before;
  for (let round = 0; round < ROUNDS; round++) {
    const { namespaces } = await readDocument(text, { name: file });
    const wanted = namespaces.flatMap(({ value, pointer }) =>
      fixesOf(value, linter.contextOf(file, judge))
        .filter(({ code }) => levels.get(code) !== "off")
        .map(({ code, fix }) => ({ ...fix, code, pointer: pointer + fix.pointer })),
    );
    const fixed = fixText(text, wanted);
    if (fixed.text === text) break;
    text = fixed.text;
    codes.push(...fixed.fixes.map(({ code }) => code));
  }
  return { text, codes };
}

/** Writes a file; returns the reason if it cannot be written. */
function obstacleOf(path: string, text: string, before: string): string | undefined {
  try {
    writeWhole(path, text, { before });
    return undefined;
  } catch (error) {
    if (error instanceof NotWritten) return error.reason;
    throw error;
  }
}

/** A file's text; undefined where it can't be read, or is not UTF-8 as it will be written. */
function readUtf8(path: string): string | undefined {
  try {
    const bytes = readRegular(path);
    const { text } = decode(bytes);
    return text !== undefined && Buffer.from(text).equals(bytes) ? text : undefined;
  } catch {
    // the linter, which reads it next, reports why
    return undefined;
  }
}
