import { type Automaton, makeAutomaton } from "./automaton.ts";
import { holds } from "./char-set.ts";
import { parsePattern } from "./parse.ts";

/** Bounds: two patterns that ask for more are not compared. */
const MOST_STATES = 2000;
const MOST_STEPS = 200_000;
const FIRST = 0x20,
  LAST = 0x7e;

/** What a search through patterns came to. */
export interface Covered {
  /** Short texts, the shortest first, each of another shape. */
  readonly texts: readonly string[];
  /** Whether all shapes were examined: without a text, there is none of printable ASCII. */
  readonly complete: boolean;
}

/**
 * Short texts that one pattern matches as a whole, and another, if given, does not.
 * @param most how many to find
 */
export function coveredTexts(pattern: string, most: number, outside?: string): Covered {
  const one = automatonOf(pattern);
  const other = outside === undefined ? undefined : automatonOf(outside);
  if (one === undefined || (outside !== undefined && other === undefined)) return { texts: [], complete: false };
  return new Search(one, other).run(most);
}

/** Whether there is a text of printable ASCII that a pattern does not cover; undefined where that is not found out. */
export function leavesTextOut(pattern: string): boolean | undefined {
  const { texts, complete } = coveredTexts("[^]*", 1, pattern);
  return texts.length > 0 ? true : complete ? false : undefined;
}

function automatonOf(pattern: string): Automaton | undefined {
  const parsed = parsePattern(pattern);
  const automaton = parsed.kind === "pattern" ? makeAutomaton(parsed.node, { most: MOST_STATES }) : undefined;
  return automaton?.states.some(({ kind }) => kind === "word" || kind === "not-word") ? undefined : automaton;
}

/** The states that wait for a character at one place of a text, and whether the text may end there. */
interface Place {
  readonly waiting: readonly number[];
  readonly ends: boolean;
}

class Search {
  readonly #one: Automaton;
  readonly #other: Automaton | undefined;
  readonly #letters: readonly number[];
  /** States that may still be come to. */
  #left = MOST_STEPS;

  constructor(one: Automaton, other: Automaton | undefined) {
    this.#one = one;
    this.#other = other;
    this.#letters = lettersOf(other === undefined ? [one] : [one, other]);
  }

  run(most: number): Covered {
    const texts: string[] = [];
    const begin: [string, Place, Place | undefined] = [
      "",
      this.#enter(this.#one, [this.#one.first], true),
      this.#other && this.#enter(this.#other, [this.#other.first], true),
    ];
    const seen = new Set<string>([nameOf(begin[1], begin[2])]);
    const queue = [begin];
    for (let at = 0; at < queue.length; at++) {
      const [text, one, other] = queue[at] as (typeof queue)[number];
      if (one.ends && !other?.ends && texts.push(text) === most) return { texts, complete: false };
      for (const letter of this.#letters) {
        if (this.#left <= 0) return { texts, complete: false };
        const nextOne = this.#step(this.#one, one, letter);
        if (nextOne.waiting.length === 0 && !nextOne.ends) continue;
        const nextOther = this.#other && other && this.#step(this.#other, other, letter);
        const name = nameOf(nextOne, nextOther);
        if (seen.has(name)) continue;
        seen.add(name);
        queue.push([text + String.fromCodePoint(letter), nextOne, nextOther]);
      }
    }
    return { texts, complete: true };
  }

  #step(automaton: Automaton, { waiting }: Place, letter: number): Place {
    const next = waiting.flatMap((at) => {
      const state = automaton.states[at] as Automaton["states"][number];
      return state.kind === "set" && holds(state.set, letter) ? [state.next] : [];
    });
    return this.#enter(automaton, next, false);
  }

  /** Goes on from states without a character: once as if more came, once as if the text ended. */
  #enter(automaton: Automaton, from: readonly number[], atStart: boolean): Place {
    const waiting = new Set<number>();
    const reach = (atEnd: boolean): boolean => {
      const reached = new Set<number>(),
        open = [...from];
      for (let at = open.pop(); at !== undefined; at = open.pop()) {
        this.#left--;
        if (reached.has(at)) continue;
        reached.add(at);
        const state = automaton.states[at] as Automaton["states"][number];
        if (state.kind === "match" && atEnd) return true;
        if (state.kind === "set" && !atEnd) waiting.add(at);
        if (state.kind === "branch") open.push(...state.next);
        if ((state.kind === "start" && atStart) || (state.kind === "end" && atEnd)) open.push(state.next);
      }
      return false;
    };
    reach(false);
    return { waiting: [...waiting].sort((a, b) => a - b), ends: reach(true) };
  }
}

const nameOf = (one: Place, other: Place | undefined): string =>
  `${one.waiting.join()}${one.ends ? "!" : ""}/${other?.waiting.join() ?? ""}${other?.ends ? "!" : ""}`;

/** One printable character for each part of the alphabet that no set of the patterns divides, letters and digits before signs. */
function lettersOf(automata: readonly Automaton[]): number[] {
  const cuts = new Set<number>([FIRST, LAST + 1]);
  for (const { states } of automata) {
    for (const state of states) {
      if (state.kind !== "set") continue;
      for (let at = 0; at < state.set.length; at += 2) cuts.add(state.set[at] as number).add((state.set[at + 1] as number) + 1);
    }
  }
  const inside = [...cuts].filter((cut) => cut >= FIRST && cut <= LAST + 1).sort((a, b) => a - b);
  const letters = inside.slice(0, -1).map((first, index) => friendliest(first, (inside[index + 1] as number) - 1));
  return letters.sort((a, b) => rank(a) - rank(b) || a - b);
}

function friendliest(first: number, last: number): number {
  let best = first;
  for (let point = first; point <= last; point++) if (rank(point) < rank(best)) best = point;
  return best;
}

function rank(point: number): number {
  const letter = String.fromCodePoint(point);
  return /[a-z0-9]/i.test(letter) ? 0 : "_-.".includes(letter) ? 1 : letter === " " ? 3 : 2;
}
