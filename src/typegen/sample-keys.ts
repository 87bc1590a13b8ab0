import { type Hole, isCountable, type KeyPattern, keyExpression } from "./key-pattern.ts";
import { type Columns, meet } from "./places.ts";

/** One key for each pattern, or for each value of its listed parameter. */
export function sampleKeys(patterns: readonly KeyPattern[], listed: readonly string[]): string[] {
  return (listed.length === 0 ? [""] : listed).flatMap((value) => patterns.map((pattern) => sample(pattern, value)));
}

function sample({ text, holes }: KeyPattern, listed: string): string {
  const inHole = { listed, bigint: "0", string: "x" } as const;
  return text.map((part, index) => (index === 0 ? part : inHole[holes[index - 1] as Hole] + part)).join("");
}

/** Keys of one type, or samples of them. */
export interface Sampled {
  readonly columns: Columns;
  /** The text of the type. */
  readonly type: string;
  readonly keys: readonly string[];
}

/** Tells which keys' types an index signature meets, without a look at all keys for each. */
export class SampleKeys {
  /** In the order of keys. */
  readonly #keys: readonly { readonly key: string; readonly place: number }[];
  readonly #sampled: readonly Sampled[];

  constructor(sampled: readonly Sampled[]) {
    this.#sampled = sampled;
    this.#keys = sampled
      .flatMap(({ keys }, place) => keys.map((key) => ({ key, place })))
      .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  }

  /**
   * The types, beside one's own, of all that have a place in common and a key that one of the patterns spells, in the order in which
   * they were given.
   */
  typesMatching(own: string, patterns: readonly KeyPattern[], listed: readonly string[], columns: Columns): string[] {
    const places = new Set<number>();
    for (const pattern of patterns) {
      if (isCountable(pattern)) continue;
      const expression = keyExpression(pattern, listed);
      for (const { key, place } of this.#startingWith(pattern.text[0] as string)) {
        const other = this.#sampled[place] as Sampled;
        if (other.type !== own && !places.has(place) && meet(columns, other.columns) && expression.test(key)) places.add(place);
      }
    }
    return [...places].sort((a, b) => a - b).map((place) => (this.#sampled[place] as Sampled).type);
  }

  *#startingWith(start: string): Iterable<{ key: string; place: number }> {
    let low = 0;
    for (let high = this.#keys.length; low < high; ) {
      const middle = (low + high) >> 1;
      if ((this.#keys[middle] as { key: string }).key < start) low = middle + 1;
      else high = middle;
    }
    for (let at = low; this.#keys[at]?.key.startsWith(start); at++) yield this.#keys[at] as { key: string; place: number };
  }
}
