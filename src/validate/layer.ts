import type { Target } from "../model.ts";
import { KeyIndex, type MakePattern, schemaOf } from "../schema/key-index.ts";
import type { Entry, Tables } from "../schema/tables.ts";
import type { ValueValidator } from "../schema/validator.ts";
import { isFree } from "./free-value.ts";
import { isKeyForm } from "./key-form.ts";
import { Memo } from "./memo.ts";

/** A compiled catalog: its tables, and the validator of its value schemas. */
export interface Layer {
  readonly tables: Tables;
  readonly validate: ValueValidator;
  /** For templates that can be untrusted; without it, JavaScript's engine matches them. */
  readonly makePattern?: MakePattern;
}

/** What a layer has for one key: the schema for its value, -1 if it does not know the key. */
interface KeyFacts {
  readonly schema: number;
  readonly notable: boolean;
  readonly entry?: Entry;
  /** Whether any text is a value of the key. */
  readonly free: boolean;
}

/** What a layer found in an object. */
export interface CheckedEntries {
  readonly keys: Keys;
  /** What the validator says of values that are outside the schemas of their keys. */
  readonly errors: Readonly<NonNullable<ValueValidator["errors"]>>;
  /** The keys that the layer does not know. */
  readonly unknown: readonly string[];
  /** The known keys of which there is more to say than of their values. */
  readonly notable: readonly string[];
}

const NONE: readonly never[] = [];

/** A list that the next check does not fill. */
const listOf = (list: readonly string[]): readonly string[] => (list.length === 0 ? NONE : list);

/** The keys that a layer knows of one kind of resource on one target. */
export class Keys {
  readonly layer: Layer;
  readonly index: KeyIndex;
  #unknown: string[] = [];
  #notable: string[] = [];
  readonly #standings = new Memo<KeyFacts>();

  constructor(layer: Layer, index: KeyIndex) {
    this.layer = layer;
    this.index = index;
  }

  /** Checks every value of an object by the schema of its key. */
  check(entries: object): CheckedEntries {
    // most objects leave nothing here, and no list is made for the next; a getter that threw may have left something
    if (this.#unknown.length > 0) this.#unknown = [];
    if (this.#notable.length > 0) this.#notable = [];
    const { validate } = this.layer;
    const errors = validate.call(this.#caseOf, entries) ? NONE : (validate.errors ?? NONE);
    return { keys: this, errors, unknown: listOf(this.#unknown), notable: listOf(this.#notable) };
  }

  /** What the layer has for a key. */
  standing(key: string): KeyFacts {
    return this.#standings.get(key, this.#standingOf);
  }

  readonly #caseOf = (key: string): number => {
    const { schema, notable } = this.#standings.get(key, this.#standingOf);
    if (schema < 0) this.#unknown.push(key);
    else if (notable) this.#notable.push(key);
    return schema;
  };

  readonly #standingOf = (key: string): KeyFacts => {
    const named = this.index.named(key);
    const entry = named ?? this.index.matching(key);
    if (entry === undefined) return { schema: -1, notable: false, free: false };
    const notable = isNotable(entry) || (named === undefined && !isKeyForm(key));
    return { schema: entry.schema, notable, entry, free: isFree(schemaOf(this.layer.tables, entry)) };
  };
}

const isNotable = ({ refused, accepted_from, deprecated, read_by }: Entry): boolean =>
  refused === true || accepted_from !== undefined || deprecated !== undefined || read_by !== undefined;

const caches = new WeakMap<Layer, Map<string, Keys | undefined>>();

/** The keys that a layer knows of a kind of resource on a target; undefined where it knows none. Made once. */
export function keysOf(layer: Layer, surface: string, target: Target): Keys | undefined {
  let cache = caches.get(layer);
  if (cache === undefined) {
    cache = new Map();
    caches.set(layer, cache);
  }
  const name = `${target.platform}@${target.release} ${surface}`;
  if (!cache.has(name)) cache.set(name, makeKeys(layer, surface, target));
  return cache.get(name);
}

function makeKeys(layer: Layer, surface: string, target: Target): Keys | undefined {
  if (!Object.hasOwn(layer.tables.surfaces, surface)) return undefined;
  const table = layer.tables.surfaces[surface]?.[target.platform];
  return table === undefined ? undefined : new Keys(layer, new KeyIndex(layer.tables, table, target, layer.makePattern));
}
