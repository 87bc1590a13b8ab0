import type { Severity } from "../model.ts";
import type { ExitCode } from "./io.ts";

/** The lowest severity that counts as a failure. */
export type FailOn = Severity | "never";

/** `--fail-on`. */
export const failOn = {
  describe: "lowest severity that causes exit code 1",
  choices: ["error", "warning", "info", "never"],
  default: "warning",
} as const;

/**
 * The exit code of a run with these numbers of findings.
 * @param most how many warnings pass, whatever the lowest severity says about warnings; undefined without a limit
 */
export function exitCode(
  { errors, warnings, infos }: { readonly errors: number; readonly warnings: number; readonly infos: number },
  least: FailOn,
  most?: number,
): ExitCode {
  if (least === "never") return 0;
  const failing = [
    errors,
    most === undefined ? (least === "error" ? 0 : warnings) : Math.max(0, warnings - most),
    least === "info" ? infos : 0,
  ];
  return failing.some((count) => count > 0) ? 1 : 0;
}
