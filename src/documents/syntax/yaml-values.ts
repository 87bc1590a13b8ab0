import type { Alias, Document, Node, Pair, Scalar as ScalarNode, YAMLMap, YAMLSeq } from "yaml";
import { joinPointer } from "../../json/pointer.ts";
import { MOST_ALIASED, MOST_REPEATED, PER_ENTRY } from "../codes/too-large.ts";
import { Opaque } from "../opaque.ts";
import type { Dialect, DuplicateKey } from "../source.ts";
import { isPlain, isUnknownTag, keyOf, scalarOf, spanOf } from "./yaml-nodes.ts";

type Yaml = typeof import("yaml");

/** What the aliases of all documents of a file have repeated. */
export interface Aliased {
  /** How many values, those of the aliases within included. */
  values: number;
}

/**
 * Makes values of a document's nodes: what an alias names is made once and shared. Who reads the values goes through them for each
 * alias anew, so that the aliases that would repeat too many are left out.
 */
export class YamlValues {
  /** What each alias names. */
  readonly targets = new Map<Alias, Node>();
  /** Aliases that name nothing. */
  readonly unanchored: Alias[] = [];
  readonly duplicates: DuplicateKey[] = [];
  /** Whether merges were cut off. */
  tooManyMerged = false;
  /** Whether aliases were left out. */
  tooManyAliased = false;
  readonly #yaml: Yaml;
  readonly #text: string;
  readonly #dialect: Dialect;
  readonly #anchors = new Map<string, Node>();
  readonly #made = new Map<Node, unknown>();
  readonly #path: (string | number)[] = [];
  readonly #pointer: string;
  readonly #aliased: Aliased;
  /** How many values the nodes with an anchor have. */
  readonly #sizes = new Map<Node, number>();
  #size = 0;
  #merged = 0;

  /** @param aliased of the documents before it in the file */
  constructor(yaml: Yaml, text: string, dialect: Dialect, pointer: string, aliased: Aliased) {
    this.#yaml = yaml;
    this.#text = text;
    this.#dialect = dialect;
    this.#pointer = pointer;
    this.#aliased = aliased;
  }

  /** The value of a whole document. */
  of(document: Document): unknown {
    return this.#value(document.contents as Node | null);
  }

  #value(node: Node | null): unknown {
    if (node === null) return null;
    if (this.#yaml.isAlias(node)) return this.#behind(node);
    const before = this.#size;
    const { anchor } = node as YAMLMap | YAMLSeq | ScalarNode;
    if (anchor) this.#anchors.set(anchor, node);
    this.#made.set(node, new Opaque("an alias to what it stands in"));
    const value = this.#make(node);
    this.#made.set(node, value);
    this.#size += 1 + (typeof value === "string" ? Math.floor(value.length / PER_ENTRY) : 0);
    if (anchor) this.#sizes.set(node, this.#size - before);
    return value;
  }

  #make(node: Node): unknown {
    // Without quotes an expression of Jinja is a map whose key is a map, which no tool reads before Jinja has run.
    if (this.#yaml.isMap(node) && this.#text.startsWith("{{", spanOf(node).start)) return new Opaque("a template");
    if (this.#yaml.isMap(node)) return isUnknownTag(node.tag) ? new Opaque(`the tag ${node.tag}`) : this.#map(node);
    if (this.#yaml.isSeq(node)) return isUnknownTag(node.tag) ? new Opaque(`the tag ${node.tag}`) : this.#list(node);
    const scalar = scalarOf(node as ScalarNode, this.#dialect);
    if (scalar instanceof Opaque) return scalar;
    return scalar.kind === "integer" ? Number(scalar.value) : scalar.value;
  }

  #behind(alias: Alias): unknown {
    const target = this.#anchors.get(alias.source);
    if (!target) {
      this.unanchored.push(alias);
      return new Opaque("an alias without an anchor");
    }
    const size = this.#sizes.get(target) ?? 1;
    const before = this.#aliased.values;
    this.#aliased.values += size;
    if (this.#aliased.values > MOST_ALIASED) {
      // told once a file
      if (before <= MOST_ALIASED) this.tooManyAliased = true;
      return new Opaque("an alias of too many");
    }
    this.#size += size;
    this.targets.set(alias, target);
    return this.#made.get(target);
  }

  #list(node: YAMLSeq): unknown[] {
    return node.items.map((item, index) => this.#at(index, item as Node | null));
  }

  #map(node: YAMLMap): object {
    const map = new Map<string, unknown>();
    const keys = new Map<string, Node>();
    const merges: unknown[] = [];
    for (const pair of node.items as Pair<Node | null, Node | null>[]) {
      const key = keyOf(this.#yaml, pair.key);
      if (key === undefined) {
        // It is no entry, and may hold anchors.
        this.#at("?", pair.value);
        continue;
      }
      const isMerge = key === "<<" && isPlain(pair.key);
      // what is merged no more does not count as repeated either
      const value = isMerge && this.tooManyMerged && this.#yaml.isAlias(pair.value) ? undefined : this.#at(key, pair.value);
      if (isMerge) {
        for (const merged of Array.isArray(value) ? value : [value]) merges.push(merged);
        continue;
      }
      const first = keys.get(key);
      if (first) this.#duplicate(key, first, pair.key as Node);
      else keys.set(key, pair.key as Node);
      map.set(key, value);
    }
    this.#merge(map, merges);
    // Its way of making members makes `__proto__` one like any other.
    return Object.fromEntries(map);
  }

  /** Keys of their own win, then the maps merged first. */
  #merge(own: Map<string, unknown>, merges: readonly unknown[]): void {
    for (const merged of merges) {
      // A large map is gone through once more only for each entry that is still taken.
      if (this.tooManyMerged) return;
      if (typeof merged !== "object" || merged === null || Array.isArray(merged) || merged instanceof Opaque) continue;
      for (const [key, value] of Object.entries(merged)) {
        if (++this.#merged > MOST_REPEATED) {
          this.tooManyMerged = true;
          return;
        }
        if (!own.has(key)) own.set(key, value);
      }
    }
  }

  #at(segment: string | number, node: Node | null): unknown {
    this.#path.push(segment);
    const value = this.#value(node);
    this.#path.pop();
    return value;
  }

  #duplicate(key: string, first: Node, last: Node): void {
    this.duplicates.push({ map: joinPointer(this.#pointer, ...this.#path), key, first: spanOf(first), last: spanOf(last) });
  }
}
