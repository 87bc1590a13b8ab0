import { isMap, type JsonMap } from "../json/value.ts";

/** A map with more keys is large. */
const LARGE = 100;

/**
 * A question about a value that is asked only once if the value is a large map: in YAML thousands of resources can share one by an
 * alias, and even its first key costs the time for all.
 */
export function onceForLarge<T>(ask: (value: unknown) => T): (value: unknown) => T {
  const known = new WeakMap<JsonMap, { readonly answer: T }>();
  return (value) => {
    if (!isMap(value)) return ask(value);
    const before = known.get(value);
    if (before !== undefined) return before.answer;
    const answer = ask(value);
    if (isLarge(value)) known.set(value, { answer });
    return answer;
  };
}

function isLarge(map: JsonMap): boolean {
  let keys = 0;
  for (const _ in map) if (++keys > LARGE) return true;
  return false;
}
