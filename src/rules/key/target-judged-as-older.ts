import type { Rule } from "../../model.ts";

/** A release without facts of its own: the one before it is used. */
export const targetJudgedAsOlder: Rule<{ named: string; release: string }> = {
  code: "target-judged-as-older",
  severity: "info",
  source: "src/catalog/releases.ts",
  message: ({ named, release }) => `metadef has no data for ${named} and uses ${release} instead`,
};
