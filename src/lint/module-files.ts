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
  /** The run lints it too. */
  readonly isRead?: true;
}

/** What files are taken to hold, by their absolute paths. */
type Contents = Pick<ReadonlyMap<string, Uint8Array>, "get">;

/** The files of the folder that was asked for last: the files of a module are linted one after another, and each asks for all others. */
export class ModuleFolder {
  readonly #cwd: string;
  readonly #contents: Contents | undefined;
  readonly #isRead: (path: string) => boolean;
  #folder: string | undefined;
  #files: readonly ModuleFile[] = [];

  /**
   * @param cwd the folder to which the paths of files are relative
   * @param isRead whether the run lints a file too, by its absolute path
   */
  constructor(cwd: string, contents?: Contents, isRead: (path: string) => boolean = () => false) {
    this.#cwd = cwd;
    this.#contents = contents;
    this.#isRead = isRead;
  }

  /**
   * The other files of the module that a Terraform file belongs to, read when first asked for.
   * @param file the path as it was given
   */
  beside(file: string): () => readonly ModuleFile[] {
    let files: readonly ModuleFile[] | undefined;
    return () => {
      files ??= file === STDIN || !/\.(?:tf|tofu|hcl|tfvars)$/i.test(file) ? [] : this.#others(file);
      return files;
    };
  }

  #others(file: string): readonly ModuleFile[] {
    const folder = dirname(file);
    if (folder !== this.#folder) {
      this.#files = readModule(folder, this.#cwd, this.#contents).map((each) =>
        this.#isRead(resolve(this.#cwd, each.file)) ? { ...each, isRead: true } : each,
      );
      this.#folder = folder;
    }
    return this.#files.filter((each) => basename(each.file) !== basename(file)).slice(0, MOST_FILES);
  }
}

/**
 * The other files of one file's module, as `ModuleFolder` has them for many.
 * @param contents what files are taken to hold, by their absolute paths
 */
export function moduleFiles(file: string, cwd: string, contents?: Contents): () => readonly ModuleFile[] {
  return new ModuleFolder(cwd, contents).beside(file);
}

function readModule(folder: string, cwd: string, contents: Contents | undefined): ModuleFile[] {
  return namesIn(resolve(cwd, folder))
    .filter((name) => /\.(?:tf|tofu|tfvars)$/i.test(name))
    .slice(0, MOST_FILES + 1)
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
