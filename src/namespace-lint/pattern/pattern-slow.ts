import { joinPointer } from "../../json/pointer.ts";
import { backtrackingSteps } from "../../regex/backtracking.ts";
import { slowText } from "../../regex/slow-text.ts";
import { cut } from "../quoted.ts";
import type { NamespaceRule } from "../rule.ts";
import { patternOf } from "./pattern-of.ts";

/** The longest value that Nova accepts on a flavor. */
const LENGTH = 255;
/** Steps for one value that no user notices: some tenths of a second in Python. */
const MOST_STEPS = 10_000_000;
/** Patterns that are examined for each namespace: a real namespace does not have more different ones. */
const MOST = 100;
/** Steps for a namespace's patterns, at most: a real namespace does not need more. */
const MOST_IN_ALL = 30_000_000;

/**
 * A pattern that keeps a backtracking engine busy very long, but not exponentially: repetitions next to each other, or counted
 * ones inside each other.
 */
export const patternSlow: NamespaceRule<{ pattern: string; steps: number; text: string }> = {
  code: "pattern-slow",
  severity: "warning",
  source: "the pattern's automaton, followed as Python and browsers do",
  message: ({ pattern, steps, text }) =>
    `the pattern ${cut(pattern)} is slow: for a text of ${[...text].length} characters such as ${JSON.stringify(text.slice(0, 10))}, Python or a browser needs more than ${steps / 1e6} million steps`,
  check(namespace, report) {
    const tried = new Map<string, string | undefined>();
    let left = MOST_IN_ALL;
    for (const { value, pointer, key } of namespace.properties()) {
      const pattern = patternOf(namespace, value);
      if (pattern?.parsed.kind !== "pattern") continue;
      if (!tried.has(pattern.text)) {
        const { node } = pattern.parsed;
        // an exponential one has another finding, and most have a low bound
        const bound = left > 0 && tried.size < MOST ? (backtrackingSteps(node)?.(LENGTH) ?? 0) : 0;
        const { text, steps } = bound > MOST_STEPS ? slowText(node, LENGTH, MOST_STEPS) : { text: undefined, steps: 0 };
        left -= steps;
        tried.set(pattern.text, text);
      }
      const text = tried.get(pattern.text);
      if (text !== undefined)
        report({ params: { pattern: pattern.text, steps: MOST_STEPS, text }, pointer: joinPointer(pointer, "pattern"), key });
    }
  },
};
