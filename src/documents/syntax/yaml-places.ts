import type { Alias, Document, Node, Pair, Scalar as ScalarNode, YAMLMap, YAMLSeq } from "yaml";
import { MOST_REPEATED } from "../codes/too-large.ts";
import { isPlain, keyOf } from "./yaml-nodes.ts";

/** Maps that are merged into maps that are merged: further down no place is looked for. */
const DEEPEST = 200;

type Yaml = typeof import("yaml");
type AnyPair = Pair<Node | null, Node | null>;

/** The target of a pointer: the node, and its pair, if it is in a map. */
export interface FoundPlace {
  readonly node: Node | null;
  readonly pair?: AnyPair;
}

/** Goes down a document's nodes as its values were made: through aliases, into what is merged, to the last of equal keys. */
export class YamlPlaces {
  readonly #yaml: Yaml;
  readonly #document: Document;
  readonly #targets: ReadonlyMap<Alias, Node>;
  readonly #known = new Map<YAMLMap, ReadonlyMap<string, AnyPair>>();
  #merged = 0;

  constructor(yaml: Yaml, document: Document, targets: ReadonlyMap<Alias, Node>) {
    this.#yaml = yaml;
    this.#document = document;
    this.#targets = targets;
  }

  /** The node at a pointer's segments. */
  find(segments: readonly string[]): FoundPlace | undefined {
    let found: FoundPlace = { node: this.#document.contents as Node | null };
    for (const segment of segments) {
      const node = this.#behindAlias(found.node);
      const next = this.#yaml.isMap(node) ? this.#inMap(node, segment) : this.#inList(node, segment);
      if (!next) return undefined;
      found = next;
    }
    return found;
  }

  #inList(node: Node | null, segment: string): FoundPlace | undefined {
    if (!this.#yaml.isSeq(node) || !/^\d+$/.test(segment)) return undefined;
    const items = (node as YAMLSeq).items as (Node | null)[];
    const index = Number(segment);
    return index < items.length ? { node: items[index] ?? null } : undefined;
  }

  #inMap(map: YAMLMap, key: string): FoundPlace | undefined {
    const pair = this.#pairsOf(map).get(key);
    return pair && { node: pair.value, pair };
  }

  /** The pairs of a map by key, those of merged maps last. */
  #pairsOf(map: YAMLMap, depth = 0): ReadonlyMap<string, AnyPair> {
    const known = this.#known.get(map);
    if (known) return known;
    const pairs = new Map<string, AnyPair>();
    this.#known.set(map, pairs);
    const merges: (Node | null)[] = [];
    for (const pair of map.items as AnyPair[]) {
      const key = keyOf(this.#yaml, pair.key);
      if (key === "<<" && isPlain(pair.key)) merges.push(pair.value);
      else if (key !== undefined) pairs.set(key, pair);
    }
    for (const merged of merges) this.#addMerged(pairs, this.#behindAlias(merged), depth);
    return pairs;
  }

  #addMerged(pairs: Map<string, AnyPair>, merged: Node | null, depth: number): void {
    if (depth > DEEPEST) return;
    if (this.#yaml.isSeq(merged)) {
      for (const item of merged.items as (Node | null)[]) {
        const map = this.#behindAlias(item);
        if (this.#yaml.isMap(map)) this.#addMerged(pairs, map, depth);
      }
    } else if (this.#yaml.isMap(merged)) {
      for (const [key, pair] of this.#pairsOf(merged, depth + 1)) {
        // as many as their values
        if (++this.#merged > MOST_REPEATED) return;
        if (!pairs.has(key)) pairs.set(key, pair);
      }
    }
  }

  #behindAlias(node: Node | null): Node | null {
    return this.#yaml.isAlias(node) ? (this.#targets.get(node) ?? null) : node;
  }

  /** The scalar node at a pointer's segments, behind an alias where it is one. */
  scalar(segments: readonly string[]): ScalarNode | undefined {
    const node = this.#behindAlias(this.find(segments)?.node ?? null);
    return this.#yaml.isScalar(node) ? node : undefined;
  }
}
