import { join } from "node:path";
import { didYouMean } from "../../config/did-you-mean.ts";
import { formatNames, formatTitles } from "../../documents/index.ts";
import { findFiles } from "../../lint/find-files.ts";
import { lintFiles } from "../../lint/lint-files.ts";
import { escapeLine } from "../../report/escape-terminal.ts";
import { jsonReport } from "../../report/json.ts";
import type { Report } from "../../report/report.ts";
import { table } from "../../report/table.ts";
import { textReport } from "../../report/text.ts";
import type { ConfigurationArguments } from "../../setup/configuration-options.ts";
import { lintJobs } from "../../setup/lint-jobs.ts";
import { packageRoot } from "../../setup/package-root.ts";
import { UsageError } from "../../setup/usage-error.ts";
import { exitCode, type FailOn } from "../fail-on.ts";
import type { ExitCode, Io } from "../io.ts";
import { Understanding } from "./nothing-understood.ts";

/** What `metadef lint` was asked. */
export interface LintArguments extends ConfigurationArguments {
  readonly paths: string[];
  readonly format: "text" | "json";
  readonly "fail-on": FailOn;
  readonly as: string | undefined;
  readonly "explain-detection": boolean;
  readonly fix: boolean;
  readonly "allow-none": boolean;
  readonly verbose: boolean;
}

/** Lints what the arguments name and reports. @throws UsageError for a target, a format or a folder that is none, or a wrong configuration */
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
  const { files, missing, empty } = await findFiles(args.paths, io.cwd);
  for (const { path, reason } of missing) io.note(`metadef: ${escapeLine(path)}: ${reason}`);
  if (args["explain-detection"]) {
    const { explainDetection } = await import("./explain-detection.ts");
    for (const path of empty) io.note(`metadef: ${escapeLine(path)}: holds no file that metadef reads`);
    return (await explainDetection(files, args.as, io)) && missing.length === 0 && (files.length > 0 || args["allow-none"]) ? 0 : 2;
  }
  const jobs = await lintJobs(files, args.paths, args, io);
  const metadefs = join(packageRoot, "metadefs");
  const report: Report = args.format === "json" ? jsonReport() : textReport({ style: io.style, columns: io.room });
  const understanding = new Understanding(args.as !== undefined);
  let unreadable = missing.length;
  const fixed = args.fix ? await (await import("../../lint/fix-files.ts")).fixFiles(jobs, io.cwd, metadefs) : [];
  if (args.fix && fixed.length === 0) {
    io.note("metadef: --fix changed nothing; it corrects namespaces in JSON files, where only one answer is right");
  }
  for (const { file, codes, unwritable } of fixed) {
    if (unwritable !== undefined) unreadable++;
    const outcome =
      unwritable === undefined ? `fixed ${codes.length} (${[...new Set(codes)].join(", ")})` : `cannot be written (${unwritable})`;
    io.note(`metadef: ${escapeLine(file)}: ${outcome}`);
  }
  const summary = await lintFiles(
    jobs,
    { cwd: io.cwd, stdin: io.stdinPieces, metadefs, ...(args.as !== undefined && { as: args.as }) },
    {
      file: (result) => {
        understanding.add(result);
        io.out(report.write(result));
      },
      unreadable: (file, reason) => {
        unreadable++;
        io.note(`metadef: ${escapeLine(file)}: cannot be read (${reason})`);
      },
    },
  );
  io.out(report.flush(summary));
  const isIgnored = jobs.length < files.length && summary.files === 0;
  const problem = unreadable > 0 || isIgnored ? undefined : understanding.problem(args.paths);
  if (problem !== undefined) {
    io.note(`metadef: ${problem}`);
    return args["allow-none"] ? 0 : 2;
  }
  for (const path of empty) io.note(`metadef: ${escapeLine(path)}: holds no file that metadef reads`);
  // the sum counts them
  for (const file of args.verbose ? understanding.unknown : []) {
    io.note(`metadef: ${escapeLine(file)}: not recognized, no known document is in it`);
  }
  return unreadable > 0 ? 2 : exitCode(summary, args["fail-on"]);
}
