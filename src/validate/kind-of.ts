import { UNREADABLE } from "./snapshot.ts";

/** What a value that is not what it should be is, in a word or two. */
export function kindOf(value: unknown): string {
  if (value === null) return "null";
  if (value === undefined) return "undefined";
  if (value === UNREADABLE) return "a value that cannot be read";
  if (Array.isArray(value)) return "a list";
  if (value instanceof Map) return "a Map (Object.fromEntries makes an object of it)";
  if (typeof value === "object") return "an object";
  if (typeof value === "function") return "a function";
  if (typeof value === "string") return value.length > 40 ? "text" : JSON.stringify(value);
  return `the ${typeof value} ${String(value)}`;
}
