import { joinPointer } from "../../json/pointer.ts";
import { cut } from "../quoted.ts";
import type { NamespaceRule } from "../rule.ts";
import { patternOf } from "./pattern-of.ts";

/** A pattern that is not a regular expression: Glance stores it without a check, and every program that uses it fails. */
export const patternBroken: NamespaceRule<{ pattern: string; problem: string; at: number }> = {
  code: "pattern-broken",
  severity: "warning",
  source: "ECMAScript's and Python's syntax of regular expressions; Glance checks no pattern, every release",
  message: ({ pattern, problem, at }) => `the pattern ${cut(pattern)} is not a regular expression: ${problem} (character ${at + 1})`,
  check(namespace, report) {
    for (const { value, pointer, key } of namespace.properties()) {
      const pattern = patternOf(namespace, value);
      if (pattern?.parsed.kind !== "broken") continue;
      const { problem, at } = pattern.parsed;
      report({ params: { pattern: pattern.text, problem, at }, pointer: joinPointer(pointer, "pattern"), key });
    }
  },
};
