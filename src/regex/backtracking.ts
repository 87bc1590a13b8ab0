import { COPIES, isExponential } from "./ambiguity.ts";
import type { Node } from "./node.ts";

/** What a part of a pattern costs a backtracking engine at one place of a text: the ways on from it, and the steps to try them all. */
interface Cost {
  readonly ways: number;
  readonly steps: number;
}

const ONE: Cost = { ways: 1, steps: 1 };

type Repeat = Extract<Node, { kind: "repeat" }>;

/**
 * The maximum number of steps of a backtracking engine for texts of a length, as a function of that length; undefined if they
 * can double with every few characters, or if this is not known. A loop of a pattern that is not exponentially ambiguous has at
 * most one way from each of its states to each other over the same text (Weber and Seidl), so it has as many ways as states at
 * each place.
 */
export function backtrackingSteps(node: Node): ((length: number) => number) | undefined {
  if (repeatsReference(node, false) || isExponential(node) !== false) return undefined;
  const anchored = beginsAtStart(node);
  const loops = new Set(repeatsIn(node).filter(isLoop));
  return (length) => costOf(node, length, loops).steps * (anchored ? 1 : length + 1);
}

function repeatsIn(node: Node): Repeat[] {
  if (node.kind === "repeat") return [node, ...repeatsIn(node.part)];
  if (node.kind === "look") return repeatsIn(node.part);
  return node.kind === "sequence" || node.kind === "choice" ? node.parts.flatMap(repeatsIn) : [];
}

/** Whether the bound of loops holds: a few repetitions were looked at as copies, whose ways multiply, unless endless ones would not either. */
function isLoop({ part, min, max }: Repeat): boolean {
  if (max - min < 2 || part.kind === "set") return false;
  return max > COPIES || isExponential({ kind: "repeat", part, min: 0, max: Number.POSITIVE_INFINITY }) === false;
}

function costOf(node: Node, length: number, loops: ReadonlySet<Node>): Cost {
  switch (node.kind) {
    case "set":
    case "start":
    case "end":
    case "word":
    case "not-word":
      return ONE;
    case "reference":
      return { ways: 1, steps: length + 1 };
    case "look":
      return { ways: 1, steps: costOf(node.part, length, loops).steps + 1 };
    case "choice":
      return node.parts
        .map((part) => costOf(part, length, loops))
        .reduce((a, b) => ({ ways: a.ways + b.ways, steps: a.steps + b.steps + 1 }));
    case "sequence":
      return node.parts.reduce<Cost>((before, part) => then(before, costOf(part, length, loops)), ONE);
    case "repeat":
      return costOfRepeat(node, length, loops);
  }
}

const then = (a: Cost, b: Cost): Cost => ({ ways: a.ways * b.ways, steps: a.steps + a.ways * b.steps });

/** The least number of repetitions is gone through one by one, be they empty; what may follow is a loop, or a few that are left out from the end. */
function costOfRepeat(repeat: Repeat, length: number, loops: ReadonlySet<Node>): Cost {
  const { part, min, max } = repeat;
  const once = costOf(part, length, loops);
  const least = { ways: once.ways ** min, steps: once.ways ** min * once.steps * (min + 1) };
  const times = Math.min(max - min, length + 1);
  const loop = loops.has(repeat) ? (length + 1) * sizeOf(part) : Number.POSITIVE_INFINITY;
  const copies = (times + 1) * once.ways ** times;
  const ways = part.kind === "set" ? times + 1 : Math.min(loop, copies);
  return then(least, { ways, steps: ways * once.steps + 1 });
}

/** How many states a part has. */
function sizeOf(node: Node): number {
  if (node.kind === "repeat") return sizeOf(node.part) * Math.max(1, Number.isFinite(node.max) ? node.max : node.min) + 1;
  if (node.kind === "look") return sizeOf(node.part) + 1;
  return node.kind === "sequence" || node.kind === "choice" ? node.parts.reduce((sum, part) => sum + sizeOf(part), 1) : 1;
}

/** Whether a reference to a group is used more than once: no automaton knows its text. */
function repeatsReference(node: Node, within: boolean): boolean {
  if (node.kind === "reference") return within;
  if (node.kind === "repeat") return repeatsReference(node.part, within || node.max > 1);
  if (node.kind === "look") return repeatsReference(node.part, within);
  return (node.kind === "sequence" || node.kind === "choice") && node.parts.some((part) => repeatsReference(part, within));
}

function beginsAtStart(node: Node): boolean {
  if (node.kind === "start") return true;
  return node.kind === "sequence" && node.parts[0] !== undefined && beginsAtStart(node.parts[0]);
}
