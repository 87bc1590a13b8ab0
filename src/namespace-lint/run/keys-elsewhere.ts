import { spansMeet } from "../../catalog/spans-meet.ts";
import { member } from "../../json/value.ts";
import type { Place } from "../../model.ts";
import { CONSTRAINTS } from "../property/constraints.ts";
import type { KeyPart, Subject } from "../subject.ts";

/** A key that a namespace before this one has as well. */
export interface KeyElsewhere {
  readonly part: KeyPart;
  /** The other namespace's name, and the place of the key in it. */
  readonly other: string;
  readonly at: Place;
  /** Words that differ, and constraints that do. */
  readonly differs: readonly string[];
  readonly conflicts: readonly string[];
}

const WORDS = ["title"];
/** What differs where two namespaces let different values be chosen. */
const CHOICES = ["type", ...CONSTRAINTS, "default", "operators", "readonly"];

/**
 * The keys of a namespace that others of its folder have in the same release. Two documents of one namespace are no two namespaces.
 */
export function* keysElsewhere(namespace: Subject): Iterable<KeyElsewhere> {
  const { run, folder } = namespace.context;
  if (run === undefined || folder === undefined) return;
  for (const part of namespace.keys()) {
    const name = `${part.association.surface} ${part.key}`;
    for (const seen of run.withKey(folder, name)) {
      const other = seen.keys.get(name);
      if (seen.namespace === namespace.name || other === undefined) continue;
      if (!spansMeet(namespace.span(part.property, part.association), other.span)) continue;
      const differing = (names: readonly string[]): string[] =>
        names.filter((attribute) => !isSame(member(part.property.value, attribute), member(other.property, attribute)));
      const at = { ...seen.locate(other.pointer), of: "key" } as const;
      yield { part, other: seen.namespace, at, differs: differing(WORDS), conflicts: differing(CHOICES) };
      break;
    }
  }
}

/** Whether two values say the same; the order of a list of choices says nothing. */
function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (!Array.isArray(a) || !Array.isArray(b)) return JSON.stringify(a) === JSON.stringify(b);
  return a.length === b.length && JSON.stringify([...a].sort()) === JSON.stringify([...b].sort());
}
