import { type Automaton, makeAutomaton } from "./automaton.ts";
import { type CharSet, holds } from "./char-set.ts";
import { WORD } from "./classes.ts";
import { parsePattern } from "./parse.ts";

const MOST_STATES = 20_000;

/**
 * A pattern that is matched in time that grows linearly with the text: all ways are followed at once, so there is no
 * backtracking. It is used for untrusted patterns; V8's own engine can need years.
 */
export class LinearPattern {
  readonly #automaton: Automaton;

  private constructor(automaton: Automaton) {
    this.#automaton = automaton;
  }

  /** The pattern's matcher; undefined if the pattern is not valid, or needs a backtracking engine. */
  static from(pattern: string): LinearPattern | undefined {
    const parsed = parsePattern(pattern);
    const automaton = parsed.kind === "pattern" ? makeAutomaton(parsed.node, { most: MOST_STATES }) : undefined;
    return automaton && new LinearPattern(automaton);
  }

  /** How many steps a text of this length can need. */
  cost(length: number): number {
    return this.#automaton.states.length * (length + 1);
  }

  /** Whether the pattern is found anywhere in a text, as `RegExp.prototype.test` does. */
  test(text: string): boolean {
    return this.#run(text, false);
  }

  /** Whether the pattern covers a whole text. */
  covers(text: string): boolean {
    return this.#run(text, true);
  }

  #run(text: string, whole: boolean): boolean {
    const { states, first } = this.#automaton;
    const points = Array.from(text, (character) => character.codePointAt(0) as number);
    let now: number[] = [];
    for (let at = 0; ; at++) {
      const reached = new Uint8Array(states.length);
      const sets: number[] = [];
      if (at === 0 || !whole) now.push(first);
      const matched = this.#close(now, points, at, reached, sets);
      if (matched && (!whole || at === points.length)) return true;
      if (at === points.length || (sets.length === 0 && whole)) return false;
      now = [];
      for (const state of sets) {
        const { set, next } = states[state] as { set: CharSet; next: number };
        if (holds(set, points[at] as number)) now.push(next);
      }
    }
  }

  /** Continues from states without a character: fills `sets` with those that wait for one, and returns whether the end is reached. */
  #close(from: readonly number[], points: readonly number[], at: number, reached: Uint8Array, sets: number[]): boolean {
    const open = [...from];
    let matched = false;
    for (let state = open.pop(); state !== undefined; state = open.pop()) {
      if (reached[state] === 1) continue;
      reached[state] = 1;
      const here = this.#automaton.states[state] as Automaton["states"][number];
      if (here.kind === "match") matched = true;
      else if (here.kind === "set") sets.push(state);
      else if (here.kind === "branch") for (const next of here.next) open.push(next);
      else if (stands(here.kind, points, at)) open.push(here.next);
    }
    return matched;
  }
}

function stands(kind: "start" | "end" | "word" | "not-word", points: readonly number[], at: number): boolean {
  if (kind === "start") return at === 0;
  if (kind === "end") return at === points.length;
  const isWord = (index: number): boolean => points[index] !== undefined && holds(WORD, points[index] as number);
  return (isWord(at - 1) !== isWord(at)) === (kind === "word");
}
