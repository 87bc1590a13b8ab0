import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { LineIndex } from "../documents/line-index.ts";
import type { FileResult } from "../report/report.ts";
import { STDIN } from "./find-files.ts";

/** Modules are small: what is larger is not a module that people write. */
const MOST_FILES = 200;
const LARGEST = 1 << 20;

/** A file of a module with its text. */
export interface ModuleFile {
  readonly file: string;
  readonly text: string;
}

/**
 * The other files of the module that a Terraform file belongs to: those of its folder, read when first asked for.
 * @param file the path as it was given, relative to `cwd`
 * @param contents what files are taken to hold, by their absolute paths
 */
export function moduleFiles(
  file: string,
  cwd: string,
  contents?: Pick<ReadonlyMap<string, Uint8Array>, "get">,
): () => readonly ModuleFile[] {
  let files: readonly ModuleFile[] | undefined;
  return () => {
    files ??= file === STDIN || !/\.(?:tf|tofu|hcl)$/i.test(file) ? [] : readModule(file, cwd, contents);
    return files;
  };
}

function readModule(file: string, cwd: string, contents: Pick<ReadonlyMap<string, Uint8Array>, "get"> | undefined): ModuleFile[] {
  const folder = dirname(file);
  return namesIn(resolve(cwd, folder))
    .filter((name) => /\.(?:tf|tofu|tfvars)$/i.test(name) && name !== basename(file))
    .slice(0, MOST_FILES)
    .flatMap((name) => {
      const path = resolve(cwd, folder, name);
      const content = contents?.get(path);
      const text = content === undefined ? textOf(path) : Buffer.from(content).toString("utf8");
      return text === undefined ? [] : [{ file: join(folder, name), text }];
    });
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    // a folder whose files can be read but not listed: only the file itself is read
    return [];
  }
}

function textOf(path: string): string | undefined {
  try {
    const { size } = statSync(path);
    return statSync(path).isFile() && size <= LARGEST ? readFileSync(path, "utf8") : undefined;
  } catch {
    // it is gone or may not be read; where it is linted itself, that is said
    return undefined;
  }
}

/**
 * A result split by file, so that each result has findings in one file: those in another file of the module become separate
 * results.
 */
export function* byFile(result: FileResult, beside: () => readonly ModuleFile[]): Generator<FileResult> {
  const elsewhere = new Set(result.findings.map(({ at }) => at.file ?? result.file).filter((file) => file !== result.file));
  if (elsewhere.size === 0) return yield result;
  yield { ...result, findings: result.findings.filter(({ at }) => (at.file ?? result.file) === result.file) };
  for (const file of elsewhere) {
    const text = beside().find((each) => each.file === file)?.text ?? "";
    const lines = new LineIndex(text);
    const findings = result.findings.filter(({ at }) => at.file === file);
    yield {
      file,
      format: result.format,
      syntax: "HCL",
      resources: 0,
      skipped: 0,
      findings,
      text,
      beside: true,
      line: (number) => lines.line(number),
    };
  }
}
