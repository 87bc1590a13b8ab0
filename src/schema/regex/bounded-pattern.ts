import { isExponential } from "./ambiguity.ts";
import { LinearPattern } from "./linear-pattern.ts";
import type { Node } from "./node.ts";
import { parsePattern } from "./parse.ts";

/** What a validator needs of a regular expression; its text tells it from others. */
export interface TextPattern {
  test(text: string): boolean;
  toString(): string;
}

/** Endless repetitions with which a backtracking engine is as good as a linear one: that of one grows with the text. */
const QUICK = 1;
/** Those that it is trusted with where only it can read the pattern: the time of two grows with the square of the text. */
const BEARABLE = 2;

/**
 * A stranger's pattern so that matching takes no time without end: by the engine's own matcher where the pattern is surely
 * harmless, else by the linear one. A pattern that only the engine can read, and that may be none of its harmless ones, takes
 * every text.
 * @throws SyntaxError where it is no regular expression
 */
export function boundedPattern(pattern: string): TextPattern {
  const parsed = parsePattern(pattern);
  if (parsed.kind === "broken") throw new SyntaxError(`Invalid regular expression: /${pattern}/: ${parsed.problem}`);
  const loops = parsed.kind === "pattern" && isExponential(parsed.node) === false ? loopsIn(parsed.node) : Number.POSITIVE_INFINITY;
  const matcher =
    (loops <= QUICK ? native(pattern) : undefined) ?? LinearPattern.from(pattern) ?? (loops <= BEARABLE ? native(pattern) : undefined);
  return { test: (text) => matcher?.test(text) ?? true, toString: () => `/${pattern}/` };
}

function loopsIn(node: Node): number {
  if (node.kind === "repeat") return (node.max > 10 ? 1 : 0) + loopsIn(node.part);
  if (node.kind === "look") return loopsIn(node.part);
  return node.kind === "sequence" || node.kind === "choice" ? node.parts.reduce((sum, part) => sum + loopsIn(part), 0) : 0;
}

function native(pattern: string): RegExp | undefined {
  for (const flags of ["u", ""]) {
    try {
      return new RegExp(pattern, flags);
    } catch {
      // what the one reading refuses, the other may take; Python's own constructs neither
    }
  }
  return undefined;
}
