/** A map of a parsed document: all of its keys are members of its own, `__proto__` too. */
export type TreeMap = Readonly<Record<string, unknown>>;

/** A value that the file does not tell: a secret, an unknown tag, an alias to what it stands in. */
export class Opaque {
  readonly reason: string;

  constructor(reason: string) {
    this.reason = reason;
  }
}

/** Whether a value is a map. */
export function isMap(value: unknown): value is TreeMap {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Opaque);
}

/** A member of a map, never what its prototype has (`constructor`). */
export function member(value: unknown, key: string): unknown {
  return isMap(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

/** Whether a map has a key of its own. */
export function hasMember(value: unknown, key: string): boolean {
  return isMap(value) && Object.hasOwn(value, key);
}

/** Text, and numbers as text; nothing of other values. */
export function textOf(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

/** Whether a value is a list. */
export function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

/** A value in a word or two, for messages. */
export function kindOf(value: unknown): string {
  if (value === null || value === undefined) return "null";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "a map";
  return typeof value === "string" ? "text" : `a ${typeof value}`;
}
