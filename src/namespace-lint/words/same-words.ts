import { joinPointer } from "../../json/pointer.ts";
import { textOf } from "../members.ts";
import type { PropertyPart, Subject } from "../subject.ts";

/**
 * Properties with the same text for an attribute, in groups of two and more, without regard to white space and case. A key that
 * is there twice is in a group once: another rule reports it.
 */
export function sameWords(namespace: Subject, attribute: "title" | "description"): PropertyPart[][] {
  const groups = new Map<string, PropertyPart[]>();
  const keys = new Set<string>();
  for (const property of namespace.properties()) {
    const words = textOf(property.value, attribute)?.trim().replace(/\s+/g, " ").toLowerCase();
    const name = JSON.stringify([property.key, words]);
    if (words === undefined || words === "" || keys.has(name)) continue;
    const group = groups.get(words);
    if (group === undefined) groups.set(words, [property]);
    else group.push(property);
    keys.add(name);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

/** The places of the others of a group; of a large one, the first. */
export function othersOf(group: readonly PropertyPart[], attribute: string): { key: string; at: { pointer: string } }[] {
  return group.slice(1, 21).map(({ key, pointer }) => ({ key, at: { pointer: joinPointer(pointer, attribute) } }));
}
