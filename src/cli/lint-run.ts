import { join } from "node:path";
import { formatNames } from "../documents/index.ts";
import { findFiles } from "../lint/find-files.ts";
import { lintFiles } from "../lint/lint-files.ts";
import { escapeLine } from "../report/escape-terminal.ts";
import { jsonReport } from "../report/json.ts";
import type { Report } from "../report/report.ts";
import { textReport } from "../report/text.ts";
import type { ConfigurationArguments } from "./configuration-options.ts";
import { exitCode, type FailOn } from "./fail-on.ts";
import { type ExitCode, type Io, UsageError } from "./io.ts";
import { lintJobs } from "./lint-jobs.ts";
import { packageRoot } from "./package-root.ts";

/** What `metadef lint` was asked. */
export interface LintArguments extends ConfigurationArguments {
  readonly paths: string[];
  readonly format: "text" | "json";
  readonly "fail-on": FailOn;
  readonly as: string | undefined;
  readonly "explain-detection": boolean;
  readonly fix: boolean;
}

/** Lints what the arguments name and reports. @throws UsageError for a target, a format or a folder that is none, or a wrong configuration */
export async function runLint(args: LintArguments, io: Io): Promise<ExitCode> {
  if (args.as !== undefined && !formatNames.includes(args.as)) {
    throw new UsageError(`unknown format "${escapeLine(args.as)}": known are ${formatNames.join(", ")}`);
  }
  const { files, missing } = await findFiles(args.paths, io.cwd);
  for (const { path, reason } of missing) io.note(`metadef: ${escapeLine(path)}: ${reason}`);
  if (args["explain-detection"]) {
    const { explainDetection } = await import("./explain-detection.ts");
    return (await explainDetection(files, args.as, io)) && missing.length === 0 ? 0 : 2;
  }
  const jobs = await lintJobs(files, args.paths, args, io);
  const metadefs = join(packageRoot, "metadefs");
  const report: Report = args.format === "json" ? jsonReport() : textReport(io.style);
  let unreadable = missing.length;
  for (const { file, codes, unwritable } of args.fix ? await (await import("../lint/fix-files.ts")).fixFiles(jobs, io.cwd, metadefs) : []) {
    if (unwritable !== undefined) unreadable++;
    const outcome =
      unwritable === undefined ? `mended ${codes.length} (${[...new Set(codes)].join(", ")})` : `cannot be written (${unwritable})`;
    io.note(`metadef: ${escapeLine(file)}: ${outcome}`);
  }
  const summary = await lintFiles(
    jobs,
    { cwd: io.cwd, stdin: io.stdinPieces, metadefs, ...(args.as !== undefined && { as: args.as }) },
    {
      file: (result) => {
        if (result.format === undefined && result.findings.length === 0) {
          io.note(`metadef: ${escapeLine(result.file)}: nothing in it is a flavor, an image or another known document; skipped`);
        }
        io.out(report.write(result));
      },
      unreadable: (file, reason) => {
        unreadable++;
        io.note(`metadef: ${escapeLine(file)}: cannot be read (${reason})`);
      },
    },
  );
  io.out(report.flush(summary));
  const nothingRead = summary.files === 0 && jobs.length === files.length;
  return unreadable > 0 || nothingRead ? 2 : exitCode(summary, args["fail-on"]);
}
