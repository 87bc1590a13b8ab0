import { LinearPattern } from "../../regex/linear-pattern.ts";
import type { ParsedPattern } from "../../regex/node.ts";
import { parsePattern } from "../../regex/parse.ts";
import { textOf } from "../members.ts";
import type { Subject } from "../subject.ts";

/** Steps for the texts of a namespace, at most; texts after that are not matched with their pattern. */
const MOST_STEPS = 20_000_000;

/** A property's pattern, read once. */
export interface Pattern {
  readonly text: string;
  readonly parsed: ParsedPattern;
  /** Whether it covers a whole text; undefined where that is not found out. */
  covers(text: string): boolean | undefined;
}

/** The patterns of a namespace, and the steps that are left to match them with. */
interface Patterns {
  readonly byText: Map<string, Pattern>;
  left: number;
}

const read = new WeakMap<Subject, Patterns>();

/** The pattern of a property; undefined where it has none. */
export function patternOf(namespace: Subject, property: unknown): Pattern | undefined {
  const text = textOf(property, "pattern");
  if (text === undefined) return undefined;
  let patterns = read.get(namespace);
  if (patterns === undefined) {
    patterns = { byText: new Map(), left: MOST_STEPS };
    read.set(namespace, patterns);
  }
  let pattern = patterns.byText.get(text);
  if (pattern === undefined) {
    pattern = makePattern(text, patterns);
    patterns.byText.set(text, pattern);
  }
  return pattern;
}

function makePattern(text: string, all: Patterns): Pattern {
  let matcher: LinearPattern | undefined | "unmade" = "unmade";
  return {
    text,
    parsed: parsePattern(text),
    covers: (value) => {
      if (matcher === "unmade") matcher = LinearPattern.from(text);
      all.left -= matcher?.cost(value.length) ?? 0;
      return matcher === undefined || all.left < 0 ? undefined : matcher.covers(value);
    },
  };
}
