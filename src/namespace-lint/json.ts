/** A map of a parsed document. */
export type JsonMap = Readonly<Record<string, unknown>>;

/** Whether a value is a map: a plain one, as JSON and YAML have it. */
export function isMap(value: unknown): value is JsonMap {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
}

/** A member that a map itself has: never what its prototype has (`constructor`). */
export function member(value: unknown, name: string): unknown {
  return isMap(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

/** A member that is a text. */
export function textOf(value: unknown, name: string): string | undefined {
  const found = member(value, name);
  return typeof found === "string" ? found : undefined;
}

/** A member that is a number. */
export function numberOf(value: unknown, name: string): number | undefined {
  const found = member(value, name);
  return typeof found === "number" ? found : undefined;
}

/** The texts in a member that is a list, with their places in it. */
export function textsOf(value: unknown, name: string): { readonly text: string; readonly index: number }[] {
  const found = member(value, name);
  if (!Array.isArray(found)) return [];
  return found.flatMap((text: unknown, index) => (typeof text === "string" ? [{ text, index }] : []));
}

/** What a value is, in a word or two. */
export function kindOf(value: unknown): string {
  if (value === null || value === undefined) return "null";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "a map";
  return typeof value === "string" ? "text" : `a ${typeof value}`;
}

/** The JSON pointer of something in what has the pointer `from`. */
export function pointerTo(from: string, ...names: readonly (string | number)[]): string {
  return names.reduce<string>((pointer, name) => `${pointer}/${String(name).replaceAll("~", "~0").replaceAll("/", "~1")}`, from);
}

/** How many characters a text has, as Python counts them. */
export function lengthOf(text: string): number {
  // a text has no more characters than units, and few are past any bound
  return /[\ud800-\udbff]/.test(text) ? [...text].length : text.length;
}
