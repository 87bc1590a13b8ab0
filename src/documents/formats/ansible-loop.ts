import { joinPointer } from "../../json/pointer.ts";
import { isList, isMap, type JsonMap, member } from "../../json/value.ts";
import type { Resolved } from "../entries.ts";
import { textOrNumber } from "../scalar.ts";
import { isTemplate } from "../template.ts";

/** One iteration of a task: the name of the loop's value in it, and that value, if the file has it. */
export interface Turn {
  readonly variable: string;
  readonly item: Resolved;
}

/** What an expression comes to: a value and its place, nothing (where a default says so), or undefined where it is not known. */
export type Looked = Resolved | "absent" | undefined;

/** The iterations of a task over a literal list or map; undefined if it does not loop over one. */
export function turnsOf(task: JsonMap, pointer: string): Iterable<Turn> | undefined {
  const variable = textOrNumber(member(member(task, "loop_control"), "loop_var")) || "item";
  for (const key of ["loop", "with_items", "with_list", "with_dict"]) {
    const over = member(task, key);
    const at = joinPointer(pointer, key);
    if (isList(over)) return itemsOf(over, at, variable);
    if (key === "with_dict" && isMap(over)) return pairsOf(over, at, variable);
  }
  return undefined;
}

function* itemsOf(list: readonly unknown[], pointer: string, variable: string): Generator<Turn> {
  for (const [index, value] of list.entries()) yield { variable, item: { value, pointer: joinPointer(pointer, index) } };
}

function* pairsOf(map: JsonMap, pointer: string, variable: string): Generator<Turn> {
  for (const name of Object.keys(map)) yield { variable, item: pairOf(name, map, pointer) };
}

/** `with_dict` gives a key and a value; only the latter has a place of its own. */
function pairOf(key: string, over: JsonMap, pointer: string): Resolved {
  return { value: { key, value: over[key] }, pointer: joinPointer(pointer, key) };
}

/** A path into a variable: `item`, `item.specs`, `item['specs']`. */
const PATH = /^([A-Za-z_]\w*)((?:\.[A-Za-z_]\w*|\[\s*(?:'[^']*'|"[^"]*")\s*\])*)$/;
/** The filters that replace a missing value. */
const DEFAULT = /^(?:default|d)\(\s*(?:omit|\{\}|None|none)?\s*(?:,\s*[Tt]rue\s*)?\)$/;
/** No expression that leads into a loop's value is longer; what is matched below is bounded by it. */
const LONGEST = 1000;

/** The parts of `{{ path | default(omit) }}`; undefined where it is any other expression. */
function readExpression(expression: string): { variable: string; steps: string; optional: boolean } | undefined {
  const text = expression.trim();
  if (text.length > LONGEST || !text.startsWith("{{") || !text.endsWith("}}")) return undefined;
  const [path = "", filter, ...more] = text
    .slice(2, -2)
    .replace(/^-|-$/g, "")
    .split("|")
    .map((part) => part.trim());
  const match = PATH.exec(path);
  if (!match || more.length > 0 || (filter !== undefined && !DEFAULT.test(filter))) return undefined;
  return { variable: match[1] as string, steps: match[2] as string, optional: filter !== undefined };
}

/** What an expression means in a turn, where it is no more than a path into the loop's value. */
export function lookUp(expression: unknown, turn: Turn | undefined): Looked {
  const read = typeof expression === "string" && turn ? readExpression(expression) : undefined;
  if (!read || !turn || read.variable !== turn.variable) return undefined;
  let { value, pointer } = turn.item;
  if (read.steps !== "" && typeof value === "string" && isTemplate(value)) return undefined;
  const isPair = isMap(value) && pointer.endsWith(joinPointer("", textOrNumber(member(value, "key"))));
  const steps = Array.from(
    read.steps.matchAll(/\.(\w+)|\[\s*(?:'([^']*)'|"([^"]*)")\s*\]/g),
    (step) => step[1] ?? step[2] ?? step[3] ?? "",
  );
  steps.forEach((step, index) => {
    value = member(value, step);
    // A pair of `with_dict` is made here: its value is at its place in the map.
    if (!(isPair && index === 0 && step === "value")) pointer = joinPointer(pointer, step);
  });
  if (value === undefined || (value === null && read.optional)) return read.optional ? "absent" : undefined;
  return { value, pointer };
}
