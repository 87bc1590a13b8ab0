import type { Suggestion } from "../../model.ts";
import { isSlip } from "../../schema/nearest.ts";
import type { KeyPart, Subject } from "../subject.ts";
import { suggest } from "../suggest.ts";
import { judgedKeys } from "./key-rules.ts";

/** A key that no release has on its resource type. */
export interface UnknownKey {
  readonly part: KeyPart;
  /** The keys that it may have meant. */
  readonly suggestions: readonly Suggestion[];
  /** The one that it surely meant: a slip of the finger away. */
  readonly meant?: string;
}

/** Unknown keys whose neighbours are searched; a namespace with more has custom keys. */
const MOST = 1000;

const unknown = new WeakMap<Subject, readonly UnknownKey[]>();

/** The keys that are unknown in every release, on surfaces that the catalog knows. */
export function unknownKeys(namespace: Subject): readonly UnknownKey[] {
  let keys = unknown.get(namespace);
  if (keys === undefined) {
    keys = seek(namespace);
    unknown.set(namespace, keys);
  }
  return keys;
}

function seek(namespace: Subject): UnknownKey[] {
  const { known } = namespace.context;
  const names = new Map<string, ReadonlySet<string>>();
  let sought = 0;
  return judgedKeys(namespace).flatMap((part) => {
    const { surface } = part.association;
    if (part.known.length > 0 || !known.hasSurface(surface) || known.findAnywhere(surface, part.key).length > 0) return [];
    if (++sought > MOST) return [{ part, suggestions: [] }];
    let all = names.get(surface);
    if (all === undefined) {
      all = known.names(surface);
      names.set(surface, all);
    }
    const suggestions = suggest("key", part.key, all);
    const meant = suggestions.find(({ text }) => isSlip(part.key, text))?.text;
    return [{ part, suggestions, ...(meant !== undefined && { meant }) }];
  });
}
