import { joinPointer } from "../../json/pointer.ts";
import { isList, isMap, type JsonMap } from "../../json/value.ts";

/** Deeper than anything that a person nests. */
const DEEPEST = 50;

/** A map somewhere in a document. */
export interface Visit {
  readonly map: JsonMap;
  readonly pointer: string;
  /** The nearest key above it, that of the list where it is an item of one. */
  readonly under: string;
  /** The nearest key above that one. */
  readonly above: string;
}

/**
 * Every map of a document, from the outside in, each once, however many aliases name it.
 * @param closed what is not entered
 */
export function* findMaps(value: unknown, pointer: string, closed: ReadonlySet<unknown> = new Set()): Generator<Visit> {
  const seen = new Set<unknown>();
  const waiting: { value: unknown; pointer: string; under: string; above: string; depth: number }[] = [
    { value, pointer, under: "", above: "", depth: 0 },
  ];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value: at, pointer: here, under, above, depth } = next;
    if (closed.has(at) || seen.has(at) || depth > DEEPEST) continue;
    if (isMap(at)) {
      seen.add(at);
      yield { map: at, pointer: here, under, above };
      const keys = Object.keys(at);
      for (let index = keys.length - 1; index >= 0; index--) {
        const key = keys[index] as string;
        const inner = at[key];
        if (typeof inner === "object" && inner !== null)
          waiting.push({ value: inner, pointer: joinPointer(here, key), under: key, above: under, depth: depth + 1 });
      }
    } else if (isList(at)) {
      seen.add(at);
      for (let index = at.length - 1; index >= 0; index--) {
        const inner = at[index];
        if (typeof inner === "object" && inner !== null)
          waiting.push({ value: inner, pointer: joinPointer(here, index), under, above, depth: depth + 1 });
      }
    }
  }
}
