import { member } from "../json/value.ts";

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
