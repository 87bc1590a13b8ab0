import type { Severity } from "../model.ts";
import type { ExitCode } from "./io.ts";

/** The least severity that counts as a failure. */
export type FailOn = Severity | "never";

/** `--fail-on`. */
export const failOn = {
  describe: "the least severity that makes the exit code 1",
  choices: ["error", "warning", "info", "never"],
  default: "warning",
} as const;

/** The exit code of a run that found so many. */
export function exitCode(found: { readonly errors: number; readonly warnings: number; readonly infos: number }, least: FailOn): ExitCode {
  const { errors, warnings, infos } = found;
  const counted = { error: errors, warning: errors + warnings, info: errors + warnings + infos, never: 0 };
  return counted[least] > 0 ? 1 : 0;
}
