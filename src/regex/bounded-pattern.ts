import { backtrackingSteps } from "./backtracking.ts";
import { LinearPattern } from "./linear-pattern.ts";
import type { ParsedPattern } from "./node.ts";
import { parsePattern } from "./parse.ts";
import { plainEscapes } from "./plain-escapes.ts";

/** What a validator needs of a regular expression; its text identifies it. */
export interface TextPattern {
  test(text: string): boolean;
  toString(): string;
}

/** Steps that the engine's own matcher may use for a text: some milliseconds. */
const MOST_STEPS = 1_000_000;
/** Steps that the linear one may use, if only it can decide: some tenths of a second. */
const MOST_LINEAR_STEPS = 20_000_000;
/** A text over which only what grows no faster than it stays below the bound. */
const LONG = 65_536;

/**
 * An untrusted pattern, matched in bounded time: by the engine's own matcher if a small bound on its steps for the text is
 * known, else by the linear one. A text for which neither can decide in time is accepted. Constructs that only Python has are
 * read as in Python.
 * @throws SyntaxError if it is not a regular expression
 */
export function boundedPattern(pattern: string): TextPattern {
  const parsed = parsePattern(pattern);
  if (parsed.kind === "broken") throw new SyntaxError(`Invalid regular expression: /${pattern}/: ${parsed.problem}`);
  const steps = stepsOf(parsed);
  const engine = steps && native(pattern);
  // shorter texts need no more steps than longer ones
  let safe = -1;
  const isSafe = (length: number): boolean => {
    if (length > safe && steps !== undefined && steps(length) <= MOST_STEPS) safe = length;
    return length <= safe;
  };
  let linear: LinearPattern | undefined | "unmade" = "unmade";
  return {
    test: (text) => {
      if (engine !== undefined && isSafe(text.length)) return engine.test(text);
      if (linear === "unmade") linear = LinearPattern.from(pattern);
      return linear === undefined || linear.cost(text.length) > MOST_LINEAR_STEPS || linear.test(text);
    },
    toString: () => `/${pattern}/`,
  };
}

/** A service's pattern covers the whole text; JSON Schema's `pattern`, and `test`, find it anywhere. As JavaScript reads it with its flag u. */
export const wholePattern = (pattern: string): string => `^(?:${plainEscapes(pattern)})$`;

/** Whether JavaScript reads a pattern with its flag u as Python does, and matching it needs bounded time. */
export function isPortable(pattern: string): boolean {
  return stepsOf(parsePattern(pattern)) !== undefined && native(pattern)?.unicode === true;
}

/** Whether the engine's own matcher accepts a pattern with its flag u, and needs time that grows linearly with the text. */
export function isSwift(pattern: string): boolean {
  const steps = stepsOf(parsePattern(pattern));
  return steps !== undefined && steps(LONG) <= MOST_STEPS && native(pattern)?.unicode === true;
}

/**
 * A bound on the engine's steps by the length of the text; undefined if there is none, or if the engine reads the pattern
 * differently.
 */
function stepsOf(parsed: ParsedPattern): ((length: number) => number) | undefined {
  return parsed.kind !== "pattern" || isPythons(parsed) ? undefined : backtrackingSteps(parsed.node);
}

const isPythons = ({ quirks }: Extract<ParsedPattern, { kind: "pattern" }>): boolean =>
  quirks.some(({ javascript, python }) => javascript !== "taken" && python === "taken");

function native(pattern: string): RegExp | undefined {
  for (const flags of ["u", ""]) {
    try {
      return new RegExp(pattern, flags);
    } catch {
      // one reading can accept what the other refuses; both refuse Python's own constructs
    }
  }
  return undefined;
}
