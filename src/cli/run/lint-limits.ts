import { escapeLine } from "../../report/escape-terminal.ts";
import { comparingOutputs } from "../../report/outputs.ts";
import { UsageError } from "../../setup/usage-error.ts";
import { listed } from "../option-problem.ts";
import type { BaselineFile } from "./baseline-file.ts";

/** Checks what `--from` needs. @throws UsageError if there is more than one target, or an output that would show what is gone as an error */
export function checkComparison({ target, format }: { readonly target: readonly string[]; readonly format: readonly string[] }): void {
  if (target.length > 1) throw new UsageError("--from compares with one target; give --target once");
  const other = format
    .map((each) => each.split("=", 1)[0] as string)
    .find((name) => !(comparingOutputs as readonly string[]).includes(name));
  if (other !== undefined) throw new UsageError(`--from cannot be reported as ${escapeLine(other)}; use ${listed(comparingOutputs)}`);
}

/** What was asked of a baseline. */
export interface BaselineArguments {
  readonly baseline: string | undefined;
  readonly "update-baseline": boolean;
  readonly from: string | undefined;
}

/** Opens the baseline that was named. @throws UsageError */
export async function baselineOf(args: BaselineArguments, cwd: string): Promise<BaselineFile | undefined> {
  const { baseline, from, "update-baseline": updates } = args;
  if (baseline === undefined && updates) throw new UsageError("--update-baseline needs --baseline FILE");
  if (baseline === undefined) return undefined;
  if (updates && from !== undefined) throw new UsageError("--update-baseline and --from cannot be used together");
  return (await import("./baseline-file.ts")).openBaseline(baseline, updates, cwd);
}

/** Loads the codes of all findings. */
export const knownCodes = async (): Promise<ReadonlySet<string>> => (await import("../../setup/known-rules.ts")).knownCodes;

/** How many warnings pass; undefined without a limit. @throws UsageError if it is not a whole number */
export function mostWarnings(given: string | undefined): number | undefined {
  if (given === undefined) return undefined;
  if (!/^\d{1,9}$/.test(given)) throw new UsageError(`--max-warnings must be a whole number, not "${escapeLine(given)}"`);
  return Number(given);
}
