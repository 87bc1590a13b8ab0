import { backtrackingSteps } from "./backtracking.ts";
import { LinearPattern } from "./linear-pattern.ts";
import type { ParsedPattern } from "./node.ts";
import { parsePattern } from "./parse.ts";
import { plainEscapes } from "./plain-escapes.ts";

/** What a validator needs of a regular expression; its text tells it from others. */
export interface TextPattern {
  test(text: string): boolean;
  toString(): string;
}

/** Steps that the engine's own matcher is let take over a text: some milliseconds. */
const MOST_STEPS = 1_000_000;
/** Steps that the linear one is let take, where it alone is left: some tenths of a second. */
const MOST_LINEAR_STEPS = 20_000_000;
/** A text over which only what grows no faster than it stays below the bound. */
const LONG = 65_536;

/**
 * A stranger's pattern so that matching takes no time without end: by the engine's own matcher where a bound on its steps over
 * the text is known and small, else by the linear one. A text that neither can be held to in time is taken, whatever it is.
 * What Python alone knows is read as Python does.
 * @throws SyntaxError where it is no regular expression
 */
export function boundedPattern(pattern: string): TextPattern {
  const parsed = parsePattern(pattern);
  if (parsed.kind === "broken") throw new SyntaxError(`Invalid regular expression: /${pattern}/: ${parsed.problem}`);
  const steps = stepsOf(parsed);
  const engine = steps && native(pattern);
  // shorter texts take no more steps than longer ones
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

/** Whether JavaScript reads a pattern with its flag u, as Python does, and whoever matches it is not kept busy without end. */
export function isPortable(pattern: string): boolean {
  return stepsOf(parsePattern(pattern)) !== undefined && native(pattern)?.unicode === true;
}

/** Whether the engine's own matcher takes a pattern with its flag u, and over it time that grows with the text and no faster. */
export function isSwift(pattern: string): boolean {
  const steps = stepsOf(parsePattern(pattern));
  return steps !== undefined && steps(LONG) <= MOST_STEPS && native(pattern)?.unicode === true;
}

/** A bound on the engine's steps by the length of the text; undefined where there is none, or the engine reads the pattern as another one. */
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
      // what the one reading refuses, the other may take; Python's own constructs neither
    }
  }
  return undefined;
}
