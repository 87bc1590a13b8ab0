import type { Rule } from "../../model.ts";

/** A comment that suppresses findings of a code that there is not, or of none. */
export const suppressionCodeUnknown: Rule<{ directive: string; code?: string; hint?: string }> = {
  code: "suppression-code-unknown",
  severity: "warning",
  source: "metadef: a comment that suppresses findings names their codes",
  message: ({ directive, code, hint = "" }) =>
    code === undefined
      ? `${directive} names no code; write "${directive} CODE: why"`
      : `${directive} names ${JSON.stringify(code)}, and no finding has that code${hint}`,
};
