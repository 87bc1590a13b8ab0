import { dirname, resolve } from "node:path";
import { readEncoded } from "../../documents/encoded.ts";
import { readRegular } from "../../files/read-regular.ts";
import { isSupplement } from "../is-supplement.ts";
import { isTestTable } from "../is-test-table.ts";
import type { Job } from "../job.ts";
import { NamespaceLinter } from "../namespace-linter.ts";
import type { FixableFile, Told } from "./candidates.ts";
import { type FixedNamespaces, fixNamespaces } from "./fix-namespaces.ts";
import { fixUnit } from "./fix-unit.ts";
import { type FixOptions, UnitJudge } from "./unit-judge.ts";

/** How files are read that may be fixed. */
export interface FixFilesOptions extends FixOptions {
  /** All bytes of the standard input. */
  stdin(): Promise<Uint8Array>;
}

/** A file as it should be. */
export interface FixedFile {
  readonly file: string;
  /** The codes of the corrected findings, each as often as it occurred. */
  readonly codes: readonly string[];
  /** Those of them that are no findings of namespaces, each at its place when it was fixed. */
  readonly fixed: readonly Told[];
  /** What could be fixed by its only suggestion and was not, in a line each: where, which code, and why. */
  readonly refused: readonly { readonly about: string; readonly reason: string }[];
  readonly before: FixableFile;
  readonly text: string;
}

/** A larger file is not fixed: it would be held in memory several times. */
const LARGEST = 64 * 1024 * 1024;

/** Fixes the texts of files where only one correction is right, and gives each that has something to tell; nothing is written. */
export async function* fixFiles(jobs: readonly Job[], { stdin, ...how }: FixFilesOptions): AsyncGenerator<FixedFile> {
  const linter = new NamespaceLinter(how.metadefs, how.cwd);
  for (const unit of unitsOf(jobs.filter(({ file }) => !isSupplement(file, how.cwd)))) {
    const judge = new UnitJudge(
      unit.map(({ isStdin: _, ...job }) => job),
      how,
    );
    const read = new Map<string, FixableFile>();
    const files = new Map<string, FixableFile>();
    const namespaces = new Map<string, FixedNamespaces>();
    for (const job of unit) {
      const path = resolve(how.cwd, job.file);
      const file = readFixable(job.file, how.cwd, job.isStdin ? await stdin() : undefined);
      if (file === undefined) continue;
      const fixed = await fixNamespaces(file, job, linter, judge);
      read.set(path, file);
      files.set(path, { ...file, text: fixed.text });
      namespaces.set(path, fixed);
    }
    if (files.size === 0) continue;
    const { files: after, fixed, refused } = await fixUnit(files, judge);
    for (const [path, before] of read) {
      const isOwn = (told: Told): boolean => resolve(how.cwd, told.file) === path;
      const { codes, refused: kept } = namespaces.get(path) as FixedNamespaces;
      const own = refused.filter(({ told }) => isOwn(told)).map(({ told, reason }) => ({ about: shownTold(told), reason }));
      const { text } = after.get(path) as FixableFile;
      if (text === before.text && own.length + kept.length === 0) continue;
      const told = fixed.filter(isOwn);
      const all = [...codes, ...told.map(({ finding }) => finding.code)];
      yield { file: before.file, codes: all, fixed: told, refused: [...kept, ...own], before, text };
    }
  }
}

/** Files that are read together: the files of a module, and every other one by itself. */
function unitsOf(jobs: readonly Job[]): Iterable<readonly Job[]> {
  const units = new Map<string, Job[]>();
  for (const job of jobs) {
    const name = /\.(?:tf|tofu|hcl|tfvars)$/i.test(job.file) ? JSON.stringify([dirname(job.file)]) : job.file;
    const unit = units.get(name);
    if (unit === undefined) units.set(name, [job]);
    else unit.push(job);
  }
  return units.values();
}

/** A file that can be fixed; undefined where it cannot be read, or is no text, or a test of rules whose mistakes are meant. */
function readFixable(file: string, cwd: string, given: Uint8Array | undefined): FixableFile | undefined {
  try {
    const bytes = given ?? readRegular(resolve(cwd, file));
    const read = bytes.length > LARGEST ? undefined : readEncoded(bytes);
    return read === undefined || isTestTable(file, cwd, read.text) ? undefined : { ...read, file, bytes };
  } catch {
    // the linter, which reads it next, reports why
    return undefined;
  }
}

/** A finding with its place: `12:7 misspelt-key hw:cpu_polcy`. */
const shownTold = ({ finding: { at, code, key } }: Told): string => `${at.line}:${at.column} ${code}${key === undefined ? "" : ` ${key}`}`;
