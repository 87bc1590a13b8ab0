import { type Catalog, stands } from "../catalog/catalog.ts";
import { releases } from "../catalog/releases.ts";
import type { Definition, Platform, Target, ValueSchema } from "../model.ts";
import { KeyIndex, schemaOf } from "../schema/key-index.ts";
import { type Entry, surfaceOfDefinition, type Tables } from "../schema/tables.ts";

/** A key in some releases. */
export interface Known {
  readonly definition: Definition;
  readonly entry: Entry;
  /** How the services read the value. */
  readonly schema: ValueSchema;
  readonly target: Target;
}

/** The keys of one kind of resource in one release. */
interface Keys {
  readonly target: Target;
  readonly index: KeyIndex;
}

/** What the catalog knows about keys: in the target's release if the user named one, or else in all with facts. */
export class KnownKeys {
  /** The releases that are asked. */
  readonly targets: readonly Target[];
  /** Whether the user named the release. */
  readonly named: boolean;
  /** The names of the catalog's namespaces. */
  readonly namespaces: readonly string[];
  /** Those of them that have keys of StarlingX's forks. */
  readonly namespacesOfForks: ReadonlySet<string>;
  readonly #catalog: Catalog;
  readonly #tables: Tables;
  readonly #keys = new Map<string, readonly Keys[]>();
  readonly #found = new Map<string, readonly Known[]>();
  #definitions: ReadonlyMap<string, readonly number[]> | undefined;

  /** @param tables made of the same catalog */
  constructor(catalog: Catalog, tables: Tables, target?: Target) {
    this.#catalog = catalog;
    this.#tables = tables;
    this.namespaces = [...new Set(Object.values(catalog).flatMap((standings) => standings.map(({ definition }) => definition.namespace)))];
    this.namespacesOfForks = new Set(catalog.starlingx.flatMap(({ fork, definition }) => (fork ? [definition.namespace] : [])));
    this.named = target !== undefined;
    this.targets = target === undefined ? allTargets() : [target];
  }

  /** A key on a surface, once for each release that has it differently; none if no release has it. */
  find(surface: string, key: string): readonly Known[] {
    const name = `${surface} ${key}`;
    let found = this.#found.get(name);
    if (found === undefined) {
      found = this.#look(surface, key, this.#keysOf(surface));
      if (found.length > 0) this.#found.set(name, found);
    }
    return found;
  }

  /** The same in every release, whatever the target. */
  findAnywhere(surface: string, key: string): readonly Known[] {
    return this.named ? this.#look(surface, key, this.#makeKeys(surface, allTargets())) : this.find(surface, key);
  }

  /** The releases that have a key and do not refuse it, whatever the target. */
  releasesOf(surface: string, key: string): Target[] {
    return this.#makeKeys(surface, allTargets()).flatMap(({ target, index }) => {
      const entry = index.find(key);
      return entry === undefined || entry.refused ? [] : [target];
    });
  }

  /** Whether a surface is one that the catalog has keys of. */
  hasSurface(surface: string): boolean {
    return Object.hasOwn(this.#tables.surfaces, surface);
  }

  /** Whether Nova's check of extra specs refuses unknown keys of a key's namespace in every OpenStack release that is asked. */
  isOwned(surface: string, key: string): boolean {
    const asked = this.#keysOf(surface).filter(({ target }) => target.platform === "openstack");
    return surface === "OS::Nova::Flavor" && asked.length > 0 && asked.every(({ index }) => index.ownsNamespace(key));
  }

  /** Every key that a surface has by its own name, and the text of every template. */
  names(surface: string): ReadonlySet<string> {
    const names = new Set<string>();
    for (const { index } of this.#keysOf(surface)) {
      for (const name of index.names()) names.add(name);
      for (const { text } of index.templates()) names.add(text);
    }
    return names;
  }

  #keysOf(surface: string): readonly Keys[] {
    let keys = this.#keys.get(surface);
    if (keys === undefined) {
      keys = this.#makeKeys(surface, this.targets);
      this.#keys.set(surface, keys);
    }
    return keys;
  }

  #makeKeys(surface: string, targets: readonly Target[]): readonly Keys[] {
    return targets.flatMap((target) => {
      const table = this.hasSurface(surface) ? this.#tables.surfaces[surface]?.[target.platform] : undefined;
      return table === undefined ? [] : [{ target, index: new KeyIndex(this.#tables, table, target) }];
    });
  }

  #look(surface: string, key: string, all: readonly Keys[]): readonly Known[] {
    const seen = new Set<string>();
    return all.flatMap(({ target, index }) => {
      const named = index.named(key);
      const template = named === undefined ? index.templates().find((each) => each.matches(key)) : undefined;
      const entry = named ?? template?.entry;
      if (entry === undefined) return [];
      const definition = this.#definitionOf(surface, template?.text ?? key, target);
      const name = `${target.platform} ${JSON.stringify(entry)} ${definition?.namespace}`;
      if (definition === undefined || seen.has(name)) return [];
      seen.add(name);
      return [{ definition, entry, schema: schemaOf(this.#tables, entry), target }];
    });
  }

  #definitionOf(surface: string, key: string, target: Target): Definition | undefined {
    this.#definitions ??= this.#indexDefinitions();
    const standings = this.#catalog[target.platform];
    const places = this.#definitions.get(`${target.platform} ${surface} ${key}`) ?? [];
    return places.map((place) => standings[place]).find((standing) => standing !== undefined && stands(standing, target))?.definition;
  }

  #indexDefinitions(): ReadonlyMap<string, readonly number[]> {
    const places = new Map<string, number[]>();
    for (const platform of Object.keys(this.#catalog) as Platform[]) {
      this.#catalog[platform].forEach(({ definition }, place) => {
        const name = `${platform} ${surfaceOfDefinition(definition)} ${definition.key}`;
        const known = places.get(name);
        if (known === undefined) places.set(name, [place]);
        else known.push(place);
      });
    }
    return places;
  }
}

function allTargets(): Target[] {
  return (Object.keys(releases) as Platform[]).flatMap((platform) =>
    releases[platform].map(({ name: release }) => ({ platform, release })),
  );
}
