import { member } from "../../json/value.ts";

/** A property's default as the text that Glance keeps; undefined if there is none, or none that it keeps. */
export function defaultText(property: unknown): string | undefined {
  const given = member(property, "default");
  if (typeof given === "string") return given;
  if (typeof given === "number") return String(given);
  return typeof given === "boolean" ? (given ? "True" : "False") : undefined;
}

/** The values of a list as Horizon writes one, `<in> a,b`; undefined if a text is not one. */
export function readArrayText(text: string): string[] | undefined {
  const found = /^<[^>]*> (.*)$/.exec(text);
  return found === null ? undefined : (found[1] as string).split(",");
}
