/** A map of a parsed document: all of its keys are its own, `__proto__` too. */
export type JsonMap = Readonly<Record<string, unknown>>;

/** Whether a value is an object of any class, and not a list. */
export function isObject(value: unknown): value is JsonMap {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Whether a value is a map as JSON and YAML have it: an instance of a class is not. */
export function isMap(value: unknown): value is JsonMap {
  if (!isObject(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
}

/** Whether a value is a list. */
export function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

/** A map's own member, never what its prototype has (`constructor`). */
export function member(value: unknown, name: string): unknown {
  return hasMember(value, name) ? value[name] : undefined;
}

/** Whether a value is a map with a key of its own. */
export function hasMember(value: unknown, name: string): value is JsonMap {
  return isMap(value) && Object.hasOwn(value, name);
}

/** What a value is, in a word or two, for messages. */
export function kindOf(value: unknown): string {
  if (value === null || value === undefined) return "null";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "a map";
  return typeof value === "string" ? "text" : `a ${typeof value}`;
}
