import type { Rule } from "../../model.ts";

/** A comment that suppresses findings and does not say why. */
export const suppressionWithoutReason: Rule<{ directive: string; codes: readonly string[] }> = {
  code: "suppression-without-reason",
  severity: "warning",
  source: "metadef: a comment that suppresses a finding says why",
  message: ({ directive, codes }) =>
    `${directive} ${codes.join(", ")} gives no reason; write it behind a colon, as in "${directive} ${codes.join(", ")}: why"`,
};
