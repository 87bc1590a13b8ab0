import { existsSync, realpathSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import manifest from "../../../package.json" with { type: "json" };
import { appendText } from "../../files/append-text.ts";
import { NotWritten } from "../../files/new-file.ts";
import { OutputFile } from "../../files/output-file.ts";
import { escapeLine } from "../../report/escape-terminal.ts";
import { type Output, outputs } from "../../report/outputs.ts";
import type { Report, RuleBook } from "../../report/report.ts";
import { Counter, statisticsText } from "../../report/statistics.ts";
import { PLAIN } from "../../report/style.ts";
import { readPackageFile } from "../../setup/package-root.ts";
import { UsageError } from "../../setup/usage-error.ts";
import type { Io } from "../io.ts";
import { type LintReport, type ReportArguments, writePieces } from "./lint-report.ts";
import { type WantedOutput, wantedOutputs } from "./wanted-outputs.ts";

/** A report and where it goes. */
interface Opened {
  readonly wanted: WantedOutput;
  readonly report: Report;
  readonly file?: OutputFile;
}

/** Opens the outputs that `--format` names. @throws UsageError for an unknown one, and for a file that cannot be written */
export async function openOutputs(asked: ReportArguments, io: Io): Promise<LintReport> {
  const { format, "fail-on": failOn, "show-suppressed": showSuppressed } = asked;
  const options = { cwd: io.cwd, root: rootOf(io), failOn, showSuppressed, statisticsText, version: manifest.version, rules: readRules };
  const opened: Opened[] = [];
  const targets = new Set<string>();
  for (const wanted of wantedOutputs(format, io)) {
    const { name, file: path, appends } = wanted;
    const { make }: Output = outputs[name];
    const isPrinted = path === undefined;
    const report = await make({ ...options, style: isPrinted ? io.style : PLAIN, columns: isPrinted ? io.room : Number.POSITIVE_INFINITY });
    const file = isPrinted || appends ? undefined : openFile(path, wanted);
    if (file !== undefined && targets.size === targets.add(file.target).size) {
      throw new UsageError(`--format names the file ${escapeLine(wanted.named ?? "")} for two outputs; give each its own`);
    }
    opened.push({ wanted, report, ...(file && { file }) });
  }
  return new Outputs(opened, targets, io, asked.statistics ? new Counter(asked.statistics === "codes") : undefined);
}

class Outputs implements LintReport {
  readonly files: ReadonlySet<string>;
  readonly #io: Io;
  readonly #counter: Counter | undefined;
  #opened: readonly Opened[];
  #isWhole = true;

  constructor(opened: readonly Opened[], files: ReadonlySet<string>, io: Io, counter: Counter | undefined) {
    this.#counter = counter;
    this.#opened = opened;
    this.files = files;
    this.#io = io;
  }

  write(result: Parameters<Report["write"]>[0]): void {
    this.#counter?.add(result);
    this.#each(({ report }) => report.write(result));
  }

  end(summary: Parameters<Report["flush"]>[0]): boolean {
    const counted = this.#counter === undefined ? summary : { ...summary, statistics: this.#counter.statistics };
    this.#each(({ report }) => report.flush(counted));
    for (const each of this.#opened) this.#try(each, () => each.file?.finish());
    return this.#isWhole;
  }

  discard(): void {
    for (const { file } of this.#opened) file?.discard();
  }

  #each(piecesOf: (opened: Opened) => Iterable<string>): void {
    for (const each of this.#opened) {
      const { wanted, file } = each;
      const pieces = piecesOf(each);
      if (wanted.file === undefined) writePieces(pieces, this.#io.out);
      else if (file !== undefined) this.#try(each, () => writePieces(pieces, (text) => file.write(text)));
      else this.#append(wanted.file, pieces);
    }
  }

  /** A job does not fail because its page cannot be written. */
  #append(path: string, pieces: Iterable<string>): void {
    try {
      writePieces(pieces, (text) => appendText(path, text));
    } catch (error) {
      if (!(error instanceof NotWritten)) throw error;
      this.#io.note(`metadef: ${escapeLine(path)}: the summary cannot be written (${error.reason})`);
    }
  }

  /** An output that cannot be written is given up and reported; the others go on. */
  #try(opened: Opened, step: () => void): void {
    try {
      step();
    } catch (error) {
      if (!(error instanceof NotWritten)) throw error;
      this.#isWhole = false;
      this.#opened = this.#opened.filter((each) => each !== opened);
      this.#io.note(`metadef: ${notWritten(opened.wanted, error)}`);
    }
  }
}

function openFile(path: string, wanted: WantedOutput): OutputFile {
  try {
    return new OutputFile(path);
  } catch (error) {
    if (!(error instanceof NotWritten)) throw error;
    throw new UsageError(notWritten(wanted, error));
  }
}

function notWritten({ named = "" }: WantedOutput, { reason }: NotWritten): string {
  const why = reason === "ENOENT" ? "its folder does not exist" : reason === "ENOSPC" ? "the disk is full" : reason;
  return `${escapeLine(named)}: cannot be written (${why})`;
}

/** The root of the repository: as a service says that runs jobs, or the nearest folder with `.git`, or else the working folder. */
function rootOf({ cwd, env }: Io): string {
  for (const told of [env["GITHUB_WORKSPACE"], env["CI_PROJECT_DIR"]]) {
    if (told && existsSync(told) && isWithin(cwd, realpathSync(told))) return realpathSync(told);
  }
  for (let folder = cwd; ; folder = dirname(folder)) {
    if (existsSync(join(folder, ".git"))) return folder;
    if (dirname(folder) === folder) return cwd;
  }
}

function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== ".." && !way.startsWith(`..${sep}`);
}

async function readRules(): Promise<RuleBook> {
  const { knownRules } = await import("../../setup/known-rules.ts");
  const rules = new Map(knownRules.map((rule) => [rule.code, rule]));
  return (code) => {
    const rule = rules.get(code);
    const page = readPackageFile(`docs/findings/${code}.md`);
    return rule && { severity: rule.severity, ...(page !== undefined && { page }) };
  };
}
