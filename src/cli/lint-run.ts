import { formatNames } from "../documents/index.ts";
import { findFiles } from "../lint/find-files.ts";
import { lintFiles } from "../lint/lint-files.ts";
import type { Severity } from "../model.ts";
import { escapeLine } from "../report/escape-terminal.ts";
import { jsonReport } from "../report/json.ts";
import type { Report, Summary } from "../report/report.ts";
import { textReport } from "../report/text.ts";
import { builtIn } from "../validate/built-in.ts";
import { type Judge, judgeOf } from "../validate/judge.ts";
import type { Layer } from "../validate/layer.ts";
import { type ExitCode, type Io, UsageError } from "./io.ts";
import { styleOf } from "./style.ts";

/** What `metadef lint` was asked. */
export interface LintArguments {
  readonly paths: string[];
  readonly target: string | undefined;
  readonly format: "text" | "json";
  readonly "fail-on": Severity | "never";
  readonly namespaces: string[];
  readonly as: string | undefined;
  readonly "explain-detection": boolean;
}

/** Lints what the arguments name and reports. @throws UsageError for a target, a format or a folder that is none */
export async function runLint(args: LintArguments, io: Io): Promise<ExitCode> {
  if (args.as !== undefined && !formatNames.includes(args.as)) {
    throw new UsageError(`unknown format "${args.as}": known are ${formatNames.join(", ")}`);
  }
  const judge = await judgeFor(args);
  const { files, missing } = await findFiles(args.paths, io.cwd);
  for (const { path, reason } of missing) io.note(`metadef: ${escapeLine(path)}: ${reason}`);
  if (args["explain-detection"]) {
    const { explainDetection } = await import("./explain-detection.ts");
    return (await explainDetection(files, args.as, io)) && missing.length === 0 ? 0 : 2;
  }
  const report: Report = args.format === "json" ? jsonReport() : textReport(styleOf(io.colour));
  let unreadable = missing.length;
  const summary = await lintFiles(
    files,
    judge,
    { cwd: io.cwd, stdin: io.stdin, ...(args.as !== undefined && { as: args.as }) },
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
  return unreadable > 0 || summary.files === 0 ? 2 : exitCode(summary, args["fail-on"]);
}

function exitCode({ errors, warnings, infos }: Summary, failOn: LintArguments["fail-on"]): ExitCode {
  const counted = { error: errors, warning: errors + warnings, info: errors + warnings + infos, never: 0 };
  return counted[failOn] > 0 ? 1 : 0;
}

async function judgeFor({ target, namespaces }: LintArguments): Promise<Judge> {
  try {
    return judgeOf([builtIn, ...(await layersOf(namespaces))], target === undefined ? {} : { target });
  } catch (error) {
    throw error instanceof RangeError ? new UsageError(error.message) : error;
  }
}

/** Namespaces given at run time are compiled then; the compiler loads only for them. */
async function layersOf(folders: readonly string[]): Promise<Layer[]> {
  if (folders.length === 0) return [];
  const [{ readNamespaces }, { compileLayer }] = await Promise.all([import("../catalog/read-namespaces.ts"), import("../validate/compile-layer.ts")]);
  return folders.map((folder) => {
    try {
      return compileLayer(readNamespaces(folder));
    } catch (error) {
      throw new UsageError(`namespaces of ${folder}: ${(error as Error).message}`);
    }
  });
}
