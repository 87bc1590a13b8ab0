import { join } from "node:path";
import { didYouMean } from "../../config/did-you-mean.ts";
import { formatNames, formatTitles } from "../../documents/index.ts";
import { STDIN } from "../../lint/find-files.ts";
import { lintFiles } from "../../lint/lint-files.ts";
import { escapeLine } from "../../report/escape-terminal.ts";
import { table } from "../../report/table.ts";
import type { ConfigurationArguments } from "../../setup/configuration-options.ts";
import { findInputs, type InputArguments, type Inputs } from "../../setup/inputs.ts";
import { lintJobs } from "../../setup/lint-jobs.ts";
import { packageRoot } from "../../setup/package-root.ts";
import { UsageError } from "../../setup/usage-error.ts";
import { exitCode } from "../fail-on.ts";
import type { ExitCode, Io } from "../io.ts";
import type { BaselineFile } from "./baseline-file.ts";
import { baselineOf, checkComparison, knownCodes, mostWarnings } from "./lint-limits.ts";
import { type LintReport, type ReportArguments, withoutOutputs } from "./lint-report.ts";
import { emptyFolder, Understanding } from "./nothing-understood.ts";
import { openReport } from "./open-report.ts";
import { Progress } from "./progress.ts";

/** What `metadef lint` was asked. */
export interface LintArguments extends Omit<ConfigurationArguments, "target">, InputArguments, ReportArguments {
  readonly target: readonly string[];
  readonly from: string | undefined;
  readonly "max-warnings": string | undefined;
  readonly quiet: boolean;
  readonly as: string | undefined;
  readonly "explain-detection": boolean;
  readonly fix: boolean;
  readonly "fix-dry-run": boolean;
  readonly "allow-none": boolean;
  readonly verbose: boolean;
  readonly baseline: string | undefined;
  readonly "update-baseline": boolean;
}

/** Lints what the arguments name and reports. @throws UsageError for an unknown target, format or folder, or a wrong configuration */
export async function runLint(args: LintArguments, io: Io): Promise<ExitCode> {
  if (args.as === "list") {
    io.out(
      table(
        formatTitles.map(({ name, title }) => [name, title]),
        io.columns,
      ),
    );
    return 0;
  }
  if (args.as !== undefined && !formatNames.includes(args.as)) {
    throw new UsageError(`unknown format "${escapeLine(args.as)}"${didYouMean(args.as, formatNames)} (metadef lint --as list names all)`);
  }
  if (args.from !== undefined) checkComparison(args);
  if (args.from !== undefined && (args.fix || args["fix-dry-run"])) {
    throw new UsageError(`--from and --fix${args["fix-dry-run"] ? "-dry-run" : ""} cannot be used together`);
  }
  if (args.fix && args.paths.includes(STDIN) && !args["fix-dry-run"]) {
    throw new UsageError("--fix cannot change the standard input; --fix-dry-run prints what it would change");
  }
  const most = mostWarnings(args["max-warnings"]);
  const inputs = await findInputs(args, io);
  const { files, missing, empty, leftOut } = inputs;
  for (const { path, reason } of missing) io.note(`metadef: ${escapeLine(path)}: ${reason}`);
  if (args["explain-detection"]) {
    const { explainDetection } = await import("./explain-detection.ts");
    for (const path of empty) io.note(`metadef: ${emptyFolder(path, leftOut)}`);
    return (await explainDetection(files, args, io)) && missing.length === 0 && (files.length > 0 || args["allow-none"]) ? 0 : 2;
  }
  if (args["fix-dry-run"]) return (await import("./fix.ts")).showFixes(inputs, args, io);
  const baseline = await baselineOf(args, io.cwd);
  const report = await openReport(args, io);
  try {
    const written = new Set([...report.files, ...(baseline ? [baseline.path] : [])]);
    return await lintAndReport(args, { report, baseline, most }, { ...inputs, files: withoutOutputs(inputs, written, io.cwd) }, io);
  } finally {
    report.discard();
  }
}

/** What a run writes to besides the terminal, and how many warnings it may have. */
interface Opened {
  readonly report: LintReport;
  readonly baseline: BaselineFile | undefined;
  readonly most: number | undefined;
}

async function lintAndReport(args: LintArguments, { report, baseline, most }: Opened, inputs: Inputs, io: Io): Promise<ExitCode> {
  const { files, missing, empty, leftOut } = inputs;
  const jobs = await lintJobs(inputs, args, io);
  const metadefs = join(packageRoot, "metadefs");
  const understanding = new Understanding(args.as !== undefined, args["stdin-filename"] ?? STDIN);
  const progress = new Progress(io, jobs.length);
  let unreadable = missing.length,
    hidden = 0;
  if (args.fix) unreadable += await (await import("./fix.ts")).writeFixes(jobs, args, io);
  const summary = await lintFiles(
    jobs,
    {
      cwd: io.cwd,
      stdin: io.stdinPieces,
      metadefs,
      codes: knownCodes,
      ...(baseline && { baseline: baseline.baseline }),
      ...(args.as !== undefined && { as: args.as }),
    },
    {
      file: (result) => {
        understanding.add(result);
        progress.add(result);
        const findings = args.quiet ? result.findings.filter(({ severity }) => severity === "error") : result.findings;
        hidden += result.findings.length - findings.length;
        report.write({ ...result, findings });
      },
      unreadable: (file, reason) => {
        unreadable++;
        io.note(`metadef: ${escapeLine(file)}: cannot be read (${reason})`);
      },
    },
  );
  progress.end();
  if (!report.end(args.quiet ? { ...summary, hidden } : summary)) unreadable++;
  if (args["update-baseline"] && !baseline?.update(io)) unreadable++;
  const isIgnored = jobs.length < files.length && summary.files === 0;
  const problem = unreadable > 0 || isIgnored ? undefined : understanding.problem(inputs.asked, leftOut);
  const since = args["changed-since"];
  if (problem !== undefined) {
    io.note(
      `metadef: ${since !== undefined && files.length === 0 ? `no file that metadef reads has changed since ${escapeLine(since)}` : problem}`,
    );
    return args["allow-none"] || since !== undefined ? 0 : 2;
  }
  for (const path of empty) io.note(`metadef: ${emptyFolder(path, leftOut)}`);
  // the sum counts them
  for (const file of args.verbose ? understanding.unknown : []) {
    io.note(`metadef: ${escapeLine(file)}: not recognized, no known document is in it`);
  }
  if (most !== undefined && summary.warnings > most) io.note(`metadef: ${summary.warnings} warnings, and --max-warnings allows ${most}`);
  return unreadable > 0 ? 2 : exitCode(summary, args["fail-on"], most);
}
