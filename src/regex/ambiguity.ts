import { type Automaton, makeAutomaton } from "./automaton.ts";
import { type CharSet, overlaps } from "./char-set.ts";
import type { Node } from "./node.ts";
import { stronglyConnected } from "./strongly-connected.ts";

/** Bounds: patterns past them are not decided. */
const MOST_STATES = 2000;
const MOST_STEPS = 200_000;
/** A larger counted repetition counts as an endless one: two inside each other still need 2^n steps. */
export const COPIES = 8;
/** How often a walk without characters may come to one state: two ways that lead on are enough. */
const MOST_VISITS = 8;

/**
 * Whether a backtracking engine can need time that doubles with every few characters: some text leads from a place of the
 * pattern back to it in two ways, so n such texts match in 2^n ways (exponential ambiguity, Weber and Seidl). Undecided
 * (undefined) if the pattern is too large.
 */
export function isExponential(node: Node): boolean | undefined {
  const all = [node, ...looksIn(node)].map(decide);
  return all.includes(true) ? true : all.includes(undefined) ? undefined : false;
}

function decide(node: Node): boolean | undefined {
  const automaton = makeAutomaton(node, { most: MOST_STATES, copies: COPIES, lenient: true });
  return automaton && new Search(automaton).run();
}

function looksIn(node: Node): Node[] {
  if (node.kind === "look") return [node.part, ...looksIn(node.part)];
  if (node.kind === "repeat") return looksIn(node.part);
  return node.kind === "sequence" || node.kind === "choice" ? node.parts.flatMap(looksIn) : [];
}

/** From one matched character to the next: the reachable states, and whether by more than one way. */
type Steps = ReadonlyMap<number, 1 | 2>;

class Search {
  readonly #automaton: Automaton;
  readonly #steps = new Map<number, Steps>();
  #left = MOST_STEPS;

  constructor(automaton: Automaton) {
    this.#automaton = automaton;
  }

  run(): boolean | undefined {
    const waiting = this.#automaton.states.flatMap((state, at) => (state.kind === "set" ? [at] : []));
    for (const loop of stronglyConnected(waiting, (state) => this.#stepsFrom(state).keys())) {
      const inside = new Set(loop);
      if (loop.some((state) => [...this.#stepsFrom(state)].some(([next, ways]) => ways === 2 && inside.has(next)))) return true;
      if (this.#isAmbiguous(loop, inside)) return true;
      if (this.#left <= 0) return undefined;
    }
    return false;
  }

  /** Whether two ways that begin at one state of a loop part and come back to it together, over one text. */
  #isAmbiguous(loop: readonly number[], inside: ReadonlySet<number>): boolean {
    const size = this.#automaton.states.length;
    const pairs = stronglyConnected(
      loop.map((state) => state * size + state),
      (pair) => this.#pairsFrom(Math.floor(pair / size), pair % size, inside),
    );
    return pairs.some((group) => {
      const same = group.filter((pair) => Math.floor(pair / size) === pair % size).length;
      return same > 0 && same < group.length;
    });
  }

  *#pairsFrom(a: number, b: number, inside: ReadonlySet<number>): Iterable<number> {
    const size = this.#automaton.states.length;
    for (const left of this.#stepsFrom(a).keys()) {
      if (!inside.has(left)) continue;
      for (const right of this.#stepsFrom(b).keys()) {
        if (--this.#left <= 0) return;
        if (inside.has(right) && overlaps(this.#setOf(left), this.#setOf(right))) yield left * size + right;
      }
    }
  }

  #setOf(state: number): CharSet {
    return (this.#automaton.states[state] as { set: CharSet }).set;
  }

  #stepsFrom(state: number): Steps {
    let steps = this.#steps.get(state);
    if (steps === undefined) {
      steps = this.#walk((this.#automaton.states[state] as { next: number }).next);
      this.#steps.set(state, steps);
    }
    return steps;
  }

  /** The states that wait for a character, reached from here without one: two ways are as many as counts. */
  #walk(from: number): Steps {
    const found = new Map<number, 1 | 2>();
    const times = new Map<number, number>();
    const entered = new Set<number>();
    const visit = (state: number): void => {
      if ((times.get(state) ?? 0) >= MOST_VISITS || --this.#left <= 0) return;
      times.set(state, (times.get(state) ?? 0) + 1);
      const here = this.#automaton.states[state] as Automaton["states"][number];
      if (here.kind === "match") return;
      if (here.kind === "set") found.set(state, found.has(state) ? 2 : 1);
      else if (here.kind !== "branch") visit(here.next);
      else if (here.enters === undefined) for (const next of here.next) visit(next);
      else {
        const again = entered.has(here.enters);
        // an engine gives up an iteration that took nothing
        if (here.back && again) return;
        const [begin, exit] = here.next as [number, number];
        entered.add(here.enters);
        visit(begin);
        if (!again) entered.delete(here.enters);
        visit(exit);
      }
    };
    visit(from);
    return found;
  }
}
