import type { CharSet } from "./char-set.ts";
import type { Node } from "./node.ts";

/**
 * One state: it matches a character of a set, checks whether the text begins or ends, branches without a character, or is the
 * end.
 */
export type State =
  | { readonly kind: "set"; readonly set: CharSet; readonly next: number }
  | { readonly kind: "start" | "end" | "word" | "not-word"; readonly next: number }
  /** `enters`: the first way goes into a loop of that number; `back`: the state is at the end of an iteration of it. */
  | { readonly kind: "branch"; readonly next: readonly number[]; readonly enters?: number; readonly back?: true }
  | { readonly kind: "match" };

/** A pattern as states, of which one is the first. */
export interface Automaton {
  readonly states: readonly State[];
  readonly first: number;
}

/** How a tree is made into states. */
export interface Making {
  /** The most states that are made. */
  readonly most: number;
  /** The maximum number of copies of a counted repetition; a larger one counts as endless. */
  readonly copies?: number;
  /** Lookarounds and references, which no automaton has, are ignored; otherwise they make the pattern invalid. */
  readonly lenient?: boolean;
}

/** A pattern's automaton; undefined where it has none, or too large a one. */
export function makeAutomaton(node: Node, making: Making): Automaton | undefined {
  const builder = new Builder(making);
  const first = builder.build(node, builder.add({ kind: "match" }));
  return first === undefined ? undefined : { states: builder.states, first };
}

class Builder {
  readonly states: State[] = [];
  readonly #making: Making;

  constructor(making: Making) {
    this.#making = making;
  }

  add(state: State): number {
    return this.states.push(state) - 1;
  }

  /** The state that begins a node behind which `next` comes; undefined where the bound is passed. */
  build(node: Node, next: number): number | undefined {
    if (this.states.length > this.#making.most) return undefined;
    switch (node.kind) {
      case "set":
        return this.add({ kind: "set", set: node.set, next });
      case "sequence":
        return node.parts.reduceRight<number | undefined>((after, part) => (after === undefined ? after : this.build(part, after)), next);
      case "choice":
        return this.#choice(node.parts, next);
      case "repeat":
        return this.#repeat(node.part, node.min, node.max, next);
      case "look":
      case "reference":
        return this.#making.lenient ? next : undefined;
      default:
        return this.add({ kind: node.kind, next });
    }
  }

  #choice(parts: readonly Node[], next: number): number | undefined {
    const begins = parts.map((part) => this.build(part, next));
    return begins.includes(undefined) ? undefined : this.add({ kind: "branch", next: begins as number[] });
  }

  #repeat(part: Node, min: number, max: number, next: number): number | undefined {
    const copies = this.#making.copies ?? Number.POSITIVE_INFINITY;
    const endless = max > copies && max > min;
    let after: number | undefined = next;
    if (endless || max === Number.POSITIVE_INFINITY) after = this.#loop(part, next);
    else for (let left = max - min; left > 0 && after !== undefined; left--) after = this.#optional(part, after, next);
    for (let left = endless ? Math.min(min, copies) : min; left > 0 && after !== undefined; left--) {
      const before = this.build(part, after);
      // what has no states may be asked for a billion times
      if (before === after) break;
      after = before;
    }
    return after;
  }

  #optional(part: Node, after: number, skip: number): number | undefined {
    const begin = this.build(part, after);
    return begin === undefined ? undefined : this.add({ kind: "branch", next: [begin, skip] });
  }

  #loop(part: Node, next: number): number | undefined {
    const back = this.add({ kind: "branch", next: [] });
    const begin = this.build(part, back);
    if (begin === undefined) return undefined;
    this.states[back] = { kind: "branch", next: [begin, next], enters: back, back: true };
    return this.add({ kind: "branch", next: [begin, next], enters: back });
  }
}
