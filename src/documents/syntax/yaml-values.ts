import type { Alias, Document, Node, Pair, Scalar as ScalarNode, YAMLMap, YAMLSeq } from "yaml";
import { joinPointer } from "../../json/pointer.ts";
import { MOST_REPEATED } from "../codes/too-large.ts";
import { Opaque } from "../opaque.ts";
import type { Dialect, DuplicateKey } from "../source.ts";
import { isPlain, isUnknownTag, keyOf, scalarOf, spanOf } from "./yaml-nodes.ts";

type Yaml = typeof import("yaml");

/** Makes values of a document's nodes: what an alias names is made once and shared, so that aliases of aliases cost nothing. */
export class YamlValues {
  /** What each alias names. */
  readonly targets = new Map<Alias, Node>();
  /** Aliases that name nothing. */
  readonly unanchored: Alias[] = [];
  readonly duplicates: DuplicateKey[] = [];
  /** Whether merges were cut off. */
  tooMany = false;
  readonly #yaml: Yaml;
  readonly #text: string;
  readonly #dialect: Dialect;
  readonly #anchors = new Map<string, Node>();
  readonly #made = new Map<Node, unknown>();
  readonly #path: (string | number)[] = [];
  readonly #pointer: string;
  #merged = 0;

  constructor(yaml: Yaml, text: string, dialect: Dialect, pointer: string) {
    this.#yaml = yaml;
    this.#text = text;
    this.#dialect = dialect;
    this.#pointer = pointer;
  }

  /** The value of a whole document. */
  of(document: Document): unknown {
    return this.#value(document.contents as Node | null);
  }

  #value(node: Node | null): unknown {
    if (node === null) return null;
    if (this.#yaml.isAlias(node)) return this.#aliased(node);
    const { anchor } = node as YAMLMap | YAMLSeq | ScalarNode;
    if (anchor) this.#anchors.set(anchor, node);
    this.#made.set(node, new Opaque("an alias to what it stands in"));
    const value = this.#make(node);
    this.#made.set(node, value);
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

  #aliased(alias: Alias): unknown {
    const target = this.#anchors.get(alias.source);
    if (!target) {
      this.unanchored.push(alias);
      return new Opaque("an alias without an anchor");
    }
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
      const value = this.#at(key, pair.value);
      if (key === "<<" && isPlain(pair.key)) {
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
      if (this.tooMany) return;
      if (typeof merged !== "object" || merged === null || Array.isArray(merged) || merged instanceof Opaque) continue;
      for (const [key, value] of Object.entries(merged)) {
        if (++this.#merged > MOST_REPEATED) {
          this.tooMany = true;
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
