import { type Automaton, makeAutomaton } from "./automaton.ts";
import { holds } from "./char-set.ts";
import type { Node } from "./node.ts";

/** States past which a pattern is not tried. */
const MOST_STATES = 2000;
/** Letters that are tried, and what is put behind them so that a match may fail at its end. */
const MOST_LETTERS = 4;
const TAILS = ["\u0001", "\n", ""];

/** What was tried, and what it came to. */
export interface Tried {
  /** A text for which a backtracking engine needs more steps than that; undefined if none was found. */
  readonly text: string | undefined;
  /** The number of steps in total. */
  readonly steps: number;
}

/**
 * Searches a text for which a backtracking engine needs too many steps before it gives up a match of the whole: one letter
 * repeated, and something else at the end.
 * @param length of the texts
 * @param most steps that are few enough, for one text
 */
export function slowText(node: Node, length: number, most: number): Tried {
  const automaton = makeAutomaton(node, { most: MOST_STATES });
  let steps = 0;
  for (const letter of automaton === undefined ? [] : lettersOf(automaton)) {
    for (const tail of TAILS) {
      const text = String.fromCodePoint(letter).repeat(length) + tail;
      const taken = stepsOver(automaton as Automaton, text, most);
      steps += taken;
      if (taken > most) return { text, steps };
    }
  }
  return { text: undefined, steps };
}

/** Loops that were gone into, the last first, and where. */
type Entered = { readonly loop: number; readonly at: number; readonly before: Entered } | undefined;

/** The steps of a backtracking engine, which tries one way after the other and remembers nothing, until it has a match of the whole or none. */
function stepsOver({ states, first }: Automaton, text: string, most: number): number {
  const points = Array.from(text, (character) => character.codePointAt(0) as number);
  const open: [state: number, at: number, entered: Entered][] = [[first, 0, undefined]];
  let steps = 0;
  for (let way = open.pop(); way !== undefined && steps <= most; way = open.pop()) {
    steps++;
    const [state, at, entered] = way;
    const here = states[state] as Automaton["states"][number];
    if (here.kind === "match") {
      if (at === points.length) return steps;
    } else if (here.kind === "set") {
      if (at < points.length && holds(here.set, points[at] as number)) open.push([here.next, at + 1, entered]);
    } else if (here.kind === "start" || here.kind === "end") {
      if (at === (here.kind === "start" ? 0 : points.length)) open.push([here.next, at, entered]);
    } else if (here.kind !== "branch") return steps;
    else if (here.enters === undefined) for (const next of here.next.toReversed()) open.push([next, at, entered]);
    else {
      const [begin, exit] = here.next as [number, number];
      // an engine gives up an iteration that took nothing
      if (here.back && lastEntry(entered, here.enters) === at) continue;
      open.push([exit, at, entered], [begin, at, { loop: here.enters, at, before: entered }]);
    }
  }
  return steps;
}

function lastEntry(entered: Entered, loop: number): number | undefined {
  let each = entered;
  while (each !== undefined && each.loop !== loop) each = each.before;
  return each?.at;
}

/** One character of each of the first sets that differ. */
function lettersOf({ states }: Automaton): number[] {
  const letters = new Set<number>();
  for (const state of states) {
    const first = state.kind === "set" ? friendliest(state.set) : undefined;
    if (first !== undefined) letters.add(first);
    if (letters.size === MOST_LETTERS) break;
  }
  return [...letters];
}

/** A letter, a digit or a space of a set before anything else. */
function friendliest(set: readonly number[]): number | undefined {
  return [0x61, 0x30, 0x41, 0x20].find((point) => holds(set, point)) ?? set[0];
}
