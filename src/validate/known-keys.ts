import type { Finding, Resource } from "../model.ts";
import type { Keys } from "./layer.ts";
import { Memo } from "./memo.ts";

/** A key that no layer knows. */
export interface Stranger {
  /** The other platform knows it. */
  readonly elsewhere: boolean;
  /** What is to be said of it on a resource, if anything. */
  tell(resource: Resource): Finding | undefined;
}

/** The keys of one kind of resource, as the layers of a catalog know them on one target. */
export class KnownKeys {
  readonly layers: readonly Keys[];
  /** Results about keys that no layer knows; a search for similar names needs more time than checking ten flavors. */
  readonly strangers = new Memo<Stranger>();

  constructor(layers: readonly Keys[]) {
    this.layers = layers;
  }

  /** The keys of the object that was validated last that no layer knows. */
  unknownOf(entries: object): readonly string[] {
    const [first, ...others] = this.layers;
    if (first === undefined) return Object.keys(entries);
    if (others.length === 0) return first.unknown;
    return first.unknown.filter((key) => others.every(({ unknown }) => unknown.includes(key)));
  }
}
