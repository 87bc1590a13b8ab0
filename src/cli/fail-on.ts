import type { Severity } from "../model.ts";
import type { ExitCode } from "./io.ts";

/** The least severity that counts as a failure. */
export type FailOn = Severity | "never";

/** `--fail-on`. */
export const failOn = {
  describe: "lowest severity that causes exit code 1",
  choices: ["error", "warning", "info", "never"],
  default: "warning",
} as const;

/**
 * The exit code of a run that found so many.
 * @param most how many warnings pass, whatever the least severity says of warnings; undefined where nobody gives a number
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
