import { isList, isMap, type JsonMap, member } from "../json/value.ts";
import { type Kind, SERVER_MEMBERS } from "./kinds.ts";

/** A resource as a cloud has it, in the form that stays the same as long as the resource does. */
export interface ResourceDocument {
  /** What the service calls it; an aggregate's number as text. */
  readonly id: string;
  /** Its name; empty if it has none. */
  readonly name: string;
  readonly value: JsonMap;
}

/** No service gives a longer id, and a path of a report has room for it. */
const LONGEST_ID = 255;
/** Values that are nested deeper are not a resource's, and could not be written. */
const DEEPEST = 20;

/**
 * One item of a list as a document: id and name first, then the other members by name, without those that the kind leaves out.
 * Undefined if it is no resource: it has no id, or is nested too deep.
 * @param isComplete whether members stay that say who owns it
 */
export function resourceDocument(item: unknown, kind: Kind, isComplete = false): ResourceDocument | undefined {
  const given = member(item, "id");
  const id = typeof given === "number" ? String(given) : given;
  if (!isMap(item) || typeof id !== "string" || id === "" || id.length > LONGEST_ID || !isWithin(item, DEEPEST)) return undefined;
  const name = member(item, "name");
  return { id, name: typeof name === "string" ? name : "", value: ordered(kept(item, kind, isComplete)) };
}

/** The text of one resource's document, as reports show its lines. */
export function textOf({ value }: ResourceDocument, { one }: Kind): string {
  return `${JSON.stringify(one === undefined ? value : { [one]: value }, null, 2)}\n`;
}

function kept(item: JsonMap, kind: Kind, isComplete: boolean): JsonMap {
  if (kind.name === "servers") {
    const own = Object.entries(item).filter(([key]) => SERVER_MEMBERS.has(key));
    const flavor = { original_name: member(member(item, "flavor"), "original_name") ?? null };
    return { ...Object.fromEntries(own), flavor };
  }
  return Object.fromEntries(Object.entries(item).filter(([key]) => !kind.dropped.has(key) && (isComplete || !kind.confidential.has(key))));
}

const FIRST = ["id", "name"];

function ordered(value: JsonMap): JsonMap {
  const rest = Object.keys(value)
    .filter((key) => !FIRST.includes(key))
    .sort();
  return Object.fromEntries([...FIRST.filter((key) => Object.hasOwn(value, key)), ...rest].map((key) => [key, inOrder(value[key])]));
}

/** The same value with its keys by name; a list keeps its order, unless it is one of texts (tags), which has none. */
function inOrder(value: unknown): unknown {
  if (isList(value)) return value.every((item) => typeof item === "string") ? [...value].sort() : value.map(inOrder);
  if (!isMap(value)) return value;
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((key) => [key, inOrder(value[key])]),
  );
}

function isWithin(value: unknown, depth: number): boolean {
  if (typeof value !== "object" || value === null) return true;
  return depth > 0 && Object.values(value).every((inner) => isWithin(inner, depth - 1));
}
