import { resolve } from "node:path";
import { applyLevels } from "../config/apply-levels.ts";
import { type Batch, decode, openStream, type ReadOptions, readDocument } from "../documents/index.ts";
import { LineIndex } from "../documents/line-index.ts";
import { mayHoldResource } from "../documents/may-hold-resource.ts";
import type { Reading as DocumentReading } from "../documents/reading.ts";
import { isRecordsName } from "../documents/records-name.ts";
import type { Finding } from "../model.ts";
import type { FileResult, Summary } from "../report/report.ts";
import { bytesOf, piecesOf, Unreadable } from "./file-bytes.ts";
import { isSupplement } from "./is-supplement.ts";
import { isTestTable } from "./is-test-table.ts";
import type { Job } from "./job.ts";
import { judgeDocument, nothingTold } from "./judge-document.ts";
import { lintParts } from "./lint-parts.ts";
import { LintRun, limitSuggestions, type RunFilters } from "./lint-run.ts";
import { byFile, type ModuleFile, ModuleFolder } from "./module-files.ts";
import type { NamespaceLinter } from "./namespace-linter.ts";
import type { RunImages } from "./run-images.ts";

/** How many bytes of what is no text are searched for a sign of ours. */
const SEARCHED = 1 << 20;

/** What a run reports as it goes. */
export interface Listener {
  /** A file is done, or a part of one that is read as a stream. */
  file(result: FileResult): void;
  /** A file could not be read at all. */
  unreadable(file: string, reason: string): void;
}

/** How a run reads its files. */
export interface RunOptions extends RunFilters {
  /** The folder that relative paths start from. */
  readonly cwd: string;
  /** The format that all files have, if the user named it. */
  readonly as?: string;
  /** The bytes of the standard input as they come. */
  stdin(): AsyncIterable<Uint8Array>;
  /** The folder of this project's own namespaces, to which others are held. */
  readonly metadefs: string;
  /** What files are taken to hold, by their absolute paths, instead of what they hold. */
  readonly contents?: Pick<ReadonlyMap<string, Uint8Array>, "get">;
  /** Whether another run of the caller checks a file, by its absolute path: its values are then judged where resources use them. */
  readonly isChecked?: (path: string) => boolean;
}

/** Lints files one after another, reports each, and sums up. @throws RangeError if `as` is not a format */
export async function lintFiles(jobs: readonly Job[], how: RunOptions, listener: Listener): Promise<Summary> {
  const namespaces = new LateNamespaceLinter(how);
  let paths: ReadonlySet<string> | undefined;
  const isRead = (path: string): boolean => {
    paths ??= new Set(jobs.map(({ file }) => resolve(how.cwd, file)));
    return paths.has(path) || how.isChecked?.(path) === true;
  };
  const modules = new ModuleFolder(how.cwd, how.contents, isRead);
  const run = new LintRun(jobs, how, (result) => listener.file(result));
  for (const job of jobs) {
    const { file } = job;
    limitSuggestions(job);
    try {
      for await (const result of lintFile(job, how, namespaces, run.images, modules)) await run.add(result);
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      listener.unreadable(file, error.reason);
      continue;
    }
    run.checked(job);
  }
  return run.end();
}

/** The linters of namespaces, one for each judge, loaded and made for the first document that needs one. */
class LateNamespaceLinter {
  readonly #how: RunOptions;
  #linters: Promise<readonly NamespaceLinter[]> | undefined;

  constructor(how: RunOptions) {
    this.#how = how;
  }

  async lint(reading: DocumentReading, { file, judges }: Job): Promise<Finding[][]> {
    if (reading.namespaces.length === 0) return [];
    this.#linters ??= import("./namespace-linter.ts").then(({ NamespaceLinter }) =>
      judges.map(() => new NamespaceLinter(this.#how.metadefs, this.#how.cwd)),
    );
    const linters = await this.#linters;
    return judges.map((judge, index) => (linters[index] as NamespaceLinter).lint(reading, file, judge));
  }
}

/** @throws Unreadable */
async function* lintFile(
  job: Job,
  how: RunOptions,
  namespaces: LateNamespaceLinter,
  images: RunImages,
  modules: ModuleFolder,
): AsyncGenerator<FileResult> {
  const path = resolve(how.cwd, job.file);
  const content = how.contents?.get(path);
  const pieces = job.isStdin ? how.stdin() : isRecordsName(job.file) ? (content === undefined ? piecesOf(path) : once(content)) : undefined;
  if (pieces === undefined) {
    const beside = modules.beside(job.file);
    for await (const result of lintBytes(content ?? bytesOf(path), job, how, namespaces, images, beside)) yield* byFile(result, beside);
    return;
  }
  const stream = await openStream(pieces, optionsOf(job, how));
  if (stream.bytes === undefined) yield* lintRecords(stream.batches, job, namespaces, images);
  else yield* lintBytes(stream.bytes, job, how, namespaces, images);
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

const optionsOf = ({ file, isFound }: Job, { as }: RunOptions): ReadOptions => ({
  name: file,
  ...(as !== undefined && { as }),
  ...(isFound && { isFound }),
});

async function* lintBytes(
  bytes: Uint8Array,
  job: Job,
  how: RunOptions,
  namespaces: LateNamespaceLinter,
  images: RunImages,
  beside?: () => readonly ModuleFile[],
): AsyncGenerator<FileResult> {
  const { file } = job;
  const decoded = decode(bytes);
  if (decoded.text === undefined && job.isFound && !mayHoldResource(Buffer.from(bytes.subarray(0, SEARCHED)).toString("latin1")))
    return yield resultOf(file, "", undefined, 0, 1, []);
  // of what is no text, no line is shown
  if (decoded.text === undefined)
    return yield { ...resultOf(file, "", undefined, 0, 0, applyLevels([decoded.finding], job)), line: () => undefined };
  const { text } = decoded;
  let isRead = false;
  for (const part of lintParts(text, job, optionsOf(job, how), images)) {
    isRead = part !== undefined;
    if (part !== undefined) yield part;
  }
  if (isRead) return;
  const reading = await readDocument(text, { ...optionsOf(job, how), ...(beside && { beside }) });
  // of a supplement, which looks like its namespace, only the syntax is checked here
  if (isSupplement(file, how.cwd)) return yield resultOf(file, text, "supplement", 0, 0, applyLevels([...reading.findings], job));
  if (isTestTable(file, how.cwd, text)) return yield resultOf(file, text, "test table", 0, 0, applyLevels([...reading.findings], job));
  const findings = judgeDocument(reading, job, await namespaces.lint(reading, job), images);
  // the reasons why a file is no document of ours are no values of it
  const skipped = reading.format === undefined ? 0 : reading.skipped.length;
  const count = reading.resources.length + reading.namespaces.length;
  const result = { ...resultOf(file, text, reading.format, count, skipped, findings), ...syntaxOf(reading) };
  if (reading.format !== undefined) return yield result;
  yield { ...result, evidence: reading.evidence, ...(findings.length === 0 && { unrecognized: true }) };
}

/** Lints records as they arrive, batch by batch; what was reported is not kept. */
async function* lintRecords(
  batches: AsyncIterable<Batch>,
  job: Job,
  namespaces: LateNamespaceLinter,
  images: RunImages,
): AsyncGenerator<FileResult> {
  const { file } = job;
  const told = nothingTold(job);
  let known = false;
  for await (const { reading, text, firstLine } of batches) {
    const findings = judgeDocument(reading, job, await namespaces.lint(reading, job), images, told);
    known ||= reading.format !== undefined || findings.length > 0;
    const resources = reading.resources.length + reading.namespaces.length;
    const result = resultOf(file, text, reading.format ?? "records", resources, reading.skipped.length, findings, firstLine);
    yield { ...result, ...syntaxOf(reading) };
  }
  if (!known) yield { ...resultOf(file, "", undefined, 0, 0, []), unrecognized: true };
}

const syntaxOf = ({ syntax }: DocumentReading): Pick<FileResult, "syntax"> => (syntax === undefined ? {} : { syntax });

function resultOf(
  file: string,
  text: string,
  format: string | undefined,
  resources: number,
  skipped: number,
  findings: readonly Finding[],
  firstLine = 1,
): FileResult {
  const lines = new LineIndex(text, firstLine);
  return { file, format, resources, skipped, findings, text, line: (number) => lines.line(number) };
}
