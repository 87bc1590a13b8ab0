import type { Rule } from "../../model.ts";
import { baselineEntryUnused } from "./baseline-entry-unused.ts";
import { suppressionCodeUnknown } from "./suppression-code-unknown.ts";
import { suppressionUnused } from "./suppression-unused.ts";
import { suppressionWithoutReason } from "./suppression-without-reason.ts";

/** What can be wrong with how findings are suppressed. */
export const lintRules = [
  suppressionWithoutReason,
  suppressionCodeUnknown,
  suppressionUnused,
  baselineEntryUnused,
] as const satisfies readonly Rule<never>[];
