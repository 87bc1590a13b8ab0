import type { Rule } from "../../model.ts";
import { suppressionCodeUnknown } from "./suppression-code-unknown.ts";
import { suppressionUnused } from "./suppression-unused.ts";
import { suppressionWithoutReason } from "./suppression-without-reason.ts";

/** What can be wrong with how findings are suppressed. */
export const lintRules = [suppressionWithoutReason, suppressionCodeUnknown, suppressionUnused] as const satisfies readonly Rule<never>[];
