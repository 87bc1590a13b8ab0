import { joinPointer } from "../../json/pointer.ts";
import { isExponential } from "../../regex/ambiguity.ts";
import { leavesTextOut } from "../../regex/covered-texts.ts";
import { cut } from "../quoted.ts";
import type { NamespaceRule } from "../rule.ts";
import { patternOf } from "./pattern-of.ts";

/** Patterns that are examined for each namespace: a real namespace does not have more different ones. */
const MOST = 100;

/** A pattern that can keep a backtracking engine, as nearly all are, busy for a very long time. */
export const patternExponential: NamespaceRule<{ pattern: string }> = {
  code: "pattern-exponential",
  severity: "warning",
  source: "the pattern's automaton: a part of it reads some text in two ways and can be gone through again",
  message: ({ pattern }) =>
    `the pattern ${cut(pattern)} is very slow: the time to check a text doubles with every few characters, so a short text can block Python or a browser`,
  check(namespace, report) {
    const decided = new Map<string, boolean>();
    for (const { value, pointer, key } of namespace.properties()) {
      const pattern = patternOf(namespace, value);
      if (pattern?.parsed.kind !== "pattern") continue;
      let slow = decided.get(pattern.text);
      if (slow === undefined) {
        if (decided.size >= MOST) continue;
        // an engine that succeeds whatever comes has nothing to go back for
        slow = isExponential(pattern.parsed.node) === true && leavesTextOut(pattern.text) !== false;
        decided.set(pattern.text, slow);
      }
      if (slow) report({ params: { pattern: pattern.text }, pointer: joinPointer(pointer, "pattern"), key });
    }
  },
};
