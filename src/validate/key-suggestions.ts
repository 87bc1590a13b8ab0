import type { Resource, ResourceType, Suggestion } from "../model.ts";
import { NearestIndex, plain } from "../schema/nearest.ts";
import type { Entry } from "../schema/tables.ts";
import type { Keys } from "./layer.ts";

/** A template that ends in a parameter which may be anything, `trait:CUSTOM_{trait}`: its prefix, and how what is behind begins. */
const OPEN = /^([^{:]+:)([^{]*)\{[a-z_]+\}$/;
/** A template's parameter that is a number. */
const NUMBER = /\{(?:node|num|index|n)\}/;
/** The group of a key that asks for resources or traits, `1` of `resources1:VGPU`. */
const GROUP = /^(trait|resources)([^:]*):/;
/** What more keys begin with says little of which is meant. */
const MOST_BEGUN = 3;
/** What a namespace names before the colon is left out of people's keys, and so is an image property's prefix. */
const PREFIX = /^(?:hw|os|img)_/;

/** What was probably meant instead of the keys that a kind of resource does not have. */
export class KeySuggester {
  readonly #layers: readonly Keys[];
  readonly #names: NearestIndex;
  /** Names by what is behind their namespace or prefix. */
  readonly #byTail: ReadonlyMap<string, readonly string[]>;
  readonly #numbered: readonly string[];
  readonly #open: readonly (readonly [prefix: string, begun: string])[];
  readonly #others: () => readonly OtherKeys[];

  /** @param others the other kinds of resource whose keys people use on this one */
  constructor(layers: readonly Keys[], others: () => readonly OtherKeys[]) {
    this.#layers = layers;
    this.#others = others;
    const names: string[] = [],
      numbered: string[] = [],
      open: (readonly [string, string])[] = [];
    for (const { index } of layers) {
      for (const name of index.names()) names.push(name);
      for (const template of index.templates()) {
        const text = template.text.replace("{group}", "");
        const values = template.values();
        for (const value of values) names.push(text.replace(/\{[a-z_]+\}/, value));
        if (values.length > 0) continue;
        if (NUMBER.test(text)) numbered.push(text);
        const [, prefix, begun] = OPEN.exec(text) ?? [];
        if (prefix !== undefined && begun !== undefined) open.push([prefix, begun]);
      }
    }
    this.#names = new NearestIndex(names);
    this.#byTail = byTail(names);
    this.#numbered = numbered;
    this.#open = open;
  }

  /** Keys of this kind of resource that were probably meant, the best first. */
  near(key: string): string[] {
    const group = GROUP.exec(key)?.[2] ?? "";
    const word = group === "" ? key : key.replace(GROUP, "$1:");
    // where groups are unknown, as on images
    if (group !== "" && this.#helps(word)) return [word];
    const grouped = (text: string): string => (group === "" ? text : text.replace(/^(trait|resources):/, `$1${group}:`));
    const filled = new NearestIndex(this.#filled(word)).nearest(word, (text) => this.#helps(grouped(text)));
    const named = this.#names.nearest(word, (text) => this.#helps(grouped(text)));
    return best(word, [...filled, ...named]).map(grouped);
  }

  /** The key that has this one's name under another namespace or prefix, `quota:cpu_shares` for `cpu_shares`. */
  renamed(key: string): string | undefined {
    const tail = tailOf(key);
    // a single word can be a custom key
    if (!/[a-z0-9][-_.][a-z0-9]/i.test(tail)) return undefined;
    const found = (this.#byTail.get(plain(tail)) ?? []).filter((text) => text !== key && this.#helps(text));
    return found.length === 1 ? found[0] : undefined;
  }

  /** What is left to suggest where no key is near: the rest of a key that is begun, another resource, a name of one's own. */
  otherwise(key: string): Suggestion[] {
    const whole = this.#names.begunWith(key).filter((text) => this.#helps(text));
    if (whole.length > 0 && whole.length <= MOST_BEGUN) return whole.map((text) => ({ kind: "key", text }));
    const other = this.elsewhere(key);
    if (other !== undefined) return [other];
    const custom = GROUP.test(key) ? key.replace(/:.*$/s, (rest) => `:CUSTOM_${shouted(rest.slice(1))}`) : key;
    return custom !== key && this.#helps(custom) ? [{ kind: "key", text: custom }] : [];
  }

  /** The same setting in another resource's spelling: the image's `hw_disk_bus` for `hw:disk_bus`. */
  elsewhere(key: string): Suggestion | undefined {
    for (const { type, keys } of this.#others()) {
      const spelt = key.replace(/^(hw|os|img|trait|quota)[:_]/, type === "OS::Glance::Image" ? "$1_" : "$1:");
      for (const text of [key, spelt]) {
        const entry = keys.map(({ index }) => index.find(text)).find((each) => each !== undefined);
        if (entry !== undefined && hasEffect(entry)) return { kind: "key", text, on: type };
      }
    }
    return undefined;
  }

  /** Templates filled in with the key's own numbers, the first and the last, and with what is behind its colon, in the letters that they ask for. */
  *#filled(key: string): Iterable<string> {
    const numbers = key.match(/\d+/g) ?? ["0"];
    // a name can have a number too: hw:cache_l3.0
    for (const number of new Set([numbers[0], numbers.at(-1)] as string[])) {
      for (const text of this.#numbered) yield text.replace(NUMBER, number);
    }
    const behind = key.slice(key.indexOf(":") + 1);
    for (const [prefix, begun] of this.#open) {
      if (behind.startsWith(begun)) yield prefix + behind;
      const loud = shouted(behind);
      if (begun !== "" && loud.startsWith(begun)) yield prefix + loud;
    }
  }

  /** Whether the key is one that this kind of resource has, and that does something. */
  #helps(text: string): boolean {
    for (const { index } of this.#layers) {
      const entry = index.find(text);
      if (entry !== undefined) return hasEffect(entry);
    }
    return false;
  }
}

/** The keys of another kind of resource. */
export interface OtherKeys {
  readonly type: ResourceType;
  readonly keys: readonly Keys[];
}

/** The kinds of resource whose keys people use on this one. */
export function othersOf({ type }: Pick<Resource, "type">): readonly ResourceType[] {
  if (type === "OS::Nova::Flavor") return ["OS::Glance::Image"];
  return type === "OS::Glance::Image" ? ["OS::Nova::Flavor"] : [];
}

/** A name as traits and resource classes have it. */
const shouted = (name: string): string => name.toUpperCase().replace(/[^A-Z0-9_]+/g, "_");

const hasEffect = ({ refused, read_by }: Entry): boolean => refused === undefined && read_by?.length !== 0;

/** Those of two searches that are nearest. */
const best = (word: string, found: readonly string[]): string[] => (found.length < 2 ? [...found] : new NearestIndex(found).nearest(word));

const tailOf = (key: string): string => (key.includes(":") ? key.slice(key.indexOf(":") + 1) : key.replace(PREFIX, ""));

function byTail(names: readonly string[]): Map<string, string[]> {
  const tails = new Map<string, string[]>();
  for (const name of names) {
    // what a host says of itself has the names that everything has
    if (name.startsWith("capabilities:") || tailOf(name) === name) continue;
    const tail = plain(tailOf(name));
    tails.set(tail, [...(tails.get(tail) ?? []), name]);
  }
  return tails;
}
