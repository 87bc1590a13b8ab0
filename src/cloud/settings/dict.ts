import { isMap } from "../../json/value.ts";

/** A map of settings without a prototype, so that every key is a key: `__proto__` too. */
export type Dict = Record<string, unknown>;

/** A copy of a parsed map. */
export function dictOf(map: object): Dict {
  const dict: Dict = Object.create(null);
  for (const [key, value] of Object.entries(map)) dict[key] = isMap(value) ? dictOf(value) : value;
  return dict;
}

/** A new map: the second one over the first, maps in them too. */
export function mergeDicts(under: Dict, over: Dict): Dict {
  const merged = dictOf(under);
  for (const [key, value] of Object.entries(over)) {
    const before = merged[key];
    merged[key] = isMap(value) ? mergeDicts(isMap(before) ? before : dictOf({}), value) : value;
  }
  return merged;
}

/** Lays settings over others in place; of the maps in them only `auth` is merged, the others are replaced. */
export function layOver(under: Dict, over: Dict): void {
  for (const [key, value] of Object.entries(dictOf(over))) {
    const before = under[key];
    under[key] = key === "auth" && isMap(before) && isMap(value) ? Object.assign(dictOf(before), value) : value;
  }
}

/** The same settings with `_` for `-` in their names. */
export function normalizeNames(dict: Dict): Dict {
  const normal: Dict = Object.create(null);
  for (const [key, value] of Object.entries(dict)) normal[key.replaceAll("-", "_")] = isMap(value) ? normalizeNames(value) : value;
  return normal;
}

/** A setting as text, if it is one that counts: null and empty text do not. */
export function textAt(dict: Dict, key: string): string | undefined {
  const value = dict[key];
  return typeof value === "string" && value !== "" ? value : undefined;
}

/** What Python's `str()` makes of a setting. */
export function pythonString(value: unknown): string {
  if (value === null || value === undefined) return "None";
  return typeof value === "boolean" ? (value ? "True" : "False") : String(value);
}

/** A switch as the client reads it: true, or `true` in any letters. */
export function isOn(value: unknown): boolean {
  return value === true || (typeof value === "string" && value.toLowerCase() === "true");
}
