import { isDoubled } from "../association/prefix-doubled.ts";
import { meantPrefix } from "../association/prefixes.ts";
import type { KeyPart, Subject } from "../subject.ts";

/** The members of a supplement about who reads a key, who refuses it and which releases have it. */
const SAYING = ["refused", "deprecated", "read_by", "since", "until", "checked_by", "alias_of"] as const;

const judged = new WeakMap<Subject, readonly KeyPart[]>();

/** The keys of a namespace that are checked as keys: not those that its supplement describes, nor those of a wrong prefix. */
export function judgedKeys(namespace: Subject): readonly KeyPart[] {
  let keys = judged.get(namespace);
  if (keys === undefined) {
    keys = namespace.keys().filter(({ property, association }) => {
      const facts = namespace.facts(property, association);
      if (facts !== undefined && SAYING.some((fact) => facts[fact] !== undefined)) return false;
      return meantPrefix(namespace, association) === undefined && !isDoubled(association.prefix, property.name);
    });
    judged.set(namespace, keys);
  }
  return keys;
}
