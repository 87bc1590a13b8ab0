import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { clearLeftovers } from "../../files/leftovers.ts";
import { NotWritten, writeWhole } from "../../files/write-whole.ts";
import { type FixedFile, type FixFilesOptions, fixFiles } from "../../lint/fix/fix-files.ts";
import type { Job } from "../../lint/job.ts";
import { escapeLine } from "../../report/escape-terminal.ts";
import type { InputArguments, Inputs } from "../../setup/inputs.ts";
import { type CheckArguments, lintJobs } from "../../setup/lint-jobs.ts";
import { packageRoot } from "../../setup/package-root.ts";
import type { ExitCode, Io } from "../io.ts";
import { emptyFolder } from "./nothing-understood.ts";

/** What of the command line decides what is fixed. */
export interface FixArguments extends CheckArguments, InputArguments {
  readonly as: string | undefined;
  readonly "allow-none": boolean;
  readonly baseline: string | undefined;
  readonly "update-baseline": boolean;
}

/** Fixes files where only one answer is right, and says what was fixed and what was not. @returns how many could not be written */
export async function writeFixes(jobs: readonly Job[], args: FixArguments, io: Io): Promise<number> {
  let unwritable = 0,
    changed = 0;
  for (const folder of new Set(jobs.map(({ file }) => dirname(resolve(io.cwd, file))))) clearLeftovers(folder);
  for await (const fixed of fixFiles(jobs, optionsOf(args, io))) {
    tellRefusals(fixed, io);
    if (fixed.text === fixed.before.text) continue;
    changed++;
    const obstacle = obstacleOf(fixed, io.cwd);
    if (obstacle !== undefined) unwritable++;
    io.note(
      `metadef: ${escapeLine(fixed.file)}: ${obstacle === undefined ? `fixed ${summaryOf(fixed)}` : `cannot be written (${obstacle})`}`,
    );
  }
  if (changed === 0) io.note("metadef: --fix changed nothing; it corrects only what has one right answer");
  return unwritable;
}

/** Prints what would be fixed as a unified diff. @throws UsageError */
export async function showFixes(inputs: Inputs, args: FixArguments, io: Io): Promise<ExitCode> {
  const { missing, empty, leftOut } = inputs;
  for (const path of empty) io.note(`metadef: ${emptyFolder(path, leftOut)}`);
  const jobs = await lintJobs(inputs, args, io);
  const { unifiedDiff } = await import("../../report/unified-diff.ts");
  let changed = 0;
  for await (const fixed of fixFiles(jobs, optionsOf(args, io))) {
    tellRefusals(fixed, io);
    if (fixed.text === fixed.before.text) continue;
    changed++;
    io.note(`metadef: ${escapeLine(fixed.file)}: would fix ${summaryOf(fixed)}`);
    io.out(unifiedDiff(fixed.file, fixed.before.text, fixed.text));
  }
  if (changed === 0) io.note("metadef: --fix would change nothing; it corrects only what has one right answer");
  if (missing.length > 0 || (jobs.length === 0 && !args["allow-none"] && args["changed-since"] === undefined)) return 2;
  return changed > 0 ? 1 : 0;
}

const optionsOf = ({ as, baseline, "update-baseline": updates }: FixArguments, { cwd, stdin }: Io): FixFilesOptions => ({
  cwd,
  stdin,
  metadefs: join(packageRoot, "metadefs"),
  codes: async () => (await import("../../setup/known-rules.ts")).knownCodes,
  ...(as !== undefined && { as }),
  async baseline() {
    // the run writes a first one when it is done
    if (baseline === undefined || (updates && !existsSync(resolve(cwd, baseline)))) return undefined;
    return (await import("./baseline-file.ts")).openBaseline(baseline, false, cwd).baseline;
  },
});

/** `2 (misspelt-key, value-not-in-enum)` */
const summaryOf = ({ codes }: FixedFile): string => `${codes.length} (${[...new Set(codes)].join(", ")})`;

function tellRefusals({ file, refused }: FixedFile, io: Io): void {
  for (const { about, reason } of refused) io.note(`metadef: ${escapeLine(`${file}:${about}`)} is not fixed: ${reason}`);
}

/** Writes a file; returns the reason if it cannot be written. */
function obstacleOf({ file, before, text }: FixedFile, cwd: string): string | undefined {
  try {
    writeWhole(resolve(cwd, file), before.encode(text), { before: before.bytes });
    return undefined;
  } catch (error) {
    if (error instanceof NotWritten) return error.reason;
    throw error;
  }
}
