import type { Finding, Resource } from "../model.ts";
import type { CheckedEntries, Keys } from "./layer.ts";
import { Memo } from "./memo.ts";

/** A key that no layer knows. */
export interface UnknownKey {
  /** The other platform knows it. */
  readonly elsewhere: boolean;
  /** What is to be said of it on a resource, if anything. */
  tell(resource: Resource): Finding | undefined;
}

/** The keys of one kind of resource, as the layers of a catalog know them on one target. */
export class KnownKeys {
  readonly layers: readonly Keys[];
  /** Results about keys that no layer knows; a search for similar names needs more time than checking ten flavors. */
  readonly unknownKeys = new Memo<UnknownKey>();

  constructor(layers: readonly Keys[]) {
    this.layers = layers;
  }

  /** Checks the keys and values of an object by each layer. @returns what each found, and the keys that none of them knows */
  check(entries: object): { readonly layers: readonly CheckedEntries[]; readonly unknown: readonly string[] } {
    const layers = this.layers.map((keys) => keys.check(entries));
    const [first, ...others] = layers;
    if (first === undefined) return { layers, unknown: Object.keys(entries) };
    if (others.length === 0 || first.unknown.length === 0) return { layers, unknown: first.unknown };
    const sets = others.map(({ unknown }) => new Set(unknown));
    return { layers, unknown: first.unknown.filter((key) => sets.every((unknown) => unknown.has(key))) };
  }
}
