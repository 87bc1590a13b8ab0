import type { Rule } from "../../model.ts";

/** A key that still works and that has a successor or is on its way out. */
export const keyDeprecated: Rule<{ key: string; successor?: string; reason?: string }> = {
  code: "key-deprecated",
  severity: "info",
  source: "deprecated in metadefs/*/supplement",
  message: ({ key, successor, reason }) =>
    `${key} is deprecated${successor === undefined ? "" : `; use ${successor}`}${reason === undefined ? "" : ` (${reason})`}`,
};
