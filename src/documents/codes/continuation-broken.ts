import type { Rule } from "../../model.ts";

/** A backslash that was meant to continue a line, and escapes the blank behind it. */
export const continuationBroken: Rule<Record<string, never>> = {
  code: "continuation-broken",
  severity: "warning",
  source: "POSIX.1-2024, Shell Command Language, 2.2.1: only a backslash directly before the newline continues the line",
  message: () =>
    "This backslash does not continue the line, because a blank or a comment follows it: the shell ends the command here. " +
    "Remove what follows the backslash.",
};
