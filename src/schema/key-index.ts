import { columnOf } from "../catalog/releases.ts";
import type { Target, ValueSchema } from "../model.ts";
import type { TextPattern } from "../regex/bounded-pattern.ts";
import { withListed } from "./key-pattern.ts";
import type { Entry, Row, Surface, Tables, TemplateRow } from "./tables.ts";

/** Makes what matches keys out of a template's pattern. */
export type MakePattern = (pattern: string) => TextPattern;

/** The keys of one kind of resource as one target knows them. */
export class KeyIndex {
  readonly #keys = new Map<string, Entry>();
  readonly #templates: TemplateMatcher[] = [];
  readonly #namespaces = new Set<string>();
  /** Patterns of namespaces, as text until they are asked for. */
  readonly #namespacePatterns = new Set<string>();
  #namespaceExpressions: readonly TextPattern[] | undefined;
  readonly #makePattern: MakePattern | undefined;

  /** @param makePattern for templates that can be untrusted; without it, JavaScript's engine matches them */
  constructor(tables: Tables, surface: Surface, target: Target, makePattern?: MakePattern) {
    this.#makePattern = makePattern;
    const at = columnOf(target.platform, target.release);
    for (const key in surface.keys) {
      const entry = entryAt(tables, surface.keys[key] as Row, at);
      if (entry === undefined) continue;
      this.#keys.set(key, entry);
      if (isChecked(entry) && key.includes(":")) this.#namespaces.add(key.slice(0, key.indexOf(":")));
    }
    for (const row of surface.templates) {
      const entry = entryAt(tables, row.row, at);
      if (entry === undefined) continue;
      this.#templates.push(new TemplateMatcher(row, entry, at, makePattern));
      if (isChecked(entry) && row.namespace !== undefined) this.#namespacePatterns.add(row.namespace);
    }
  }

  /** The entry of a key by its own name. */
  named(key: string): Entry | undefined {
    return this.#keys.get(key);
  }

  /** The entry of a key by the first template that it matches. */
  matching(key: string): Entry | undefined {
    for (const template of this.#templates) if (template.matches(key)) return template.entry;
    return undefined;
  }

  /** Whether a key's name in a template is one that a newer version of its list brought; undefined where it is no name of a list. */
  newerName(key: string): NewerName | undefined {
    for (const template of this.#templates) if (template.matches(key)) return template.newerName(key);
    return undefined;
  }

  /** The entry of a key, by its own name before any template. */
  find(key: string): Entry | undefined {
    return this.named(key) ?? this.matching(key);
  }

  /** Whether Nova's check knows the text before a key's first colon, and so refuses an unknown key (extra_specs/validators.py). */
  ownsNamespace(key: string): boolean {
    const colon = key.indexOf(":");
    if (colon < 0) return false;
    const namespace = key.slice(0, colon);
    if (this.#namespaces.has(namespace)) return true;
    this.#namespaceExpressions ??= [...this.#namespacePatterns].map((pattern) => this.#makePattern?.(pattern) ?? new RegExp(pattern, "u"));
    return this.#namespaceExpressions.some((expression) => expression.test(namespace));
  }

  /** Every key here that has its own name. */
  names(): Iterable<string> {
    return this.#keys.keys();
  }

  /** The templates here, with the values that their listed parameter can have. */
  templates(): readonly TemplateMatcher[] {
    return this.#templates;
  }
}

/** A name of a list, and the version of the list that brought it. */
export interface NewerName {
  readonly name: string;
  readonly list: string;
  readonly version: string;
}

/** A key template of one target. */
export class TemplateMatcher {
  readonly entry: Entry;
  readonly text: string;
  readonly #stem: string;
  readonly #source: string;
  readonly #values: TemplateRow["values"];
  readonly #list: TemplateRow["list"];
  readonly #at: number;
  readonly #makePattern: MakePattern | undefined;
  /** Made when a key begins like the template: making those of all templates needs longer than checking a flavor. */
  #follows: ((key: string) => boolean) | undefined;

  constructor({ template, stem, pattern, values, list }: TemplateRow, entry: Entry, at: number, makePattern: MakePattern | undefined) {
    this.entry = entry;
    this.text = template;
    this.#stem = stem;
    this.#source = pattern;
    this.#values = values;
    this.#list = list;
    this.#at = at;
    this.#makePattern = makePattern;
  }

  /** Whether a key follows the template, with a value of the listed parameter that this release has. */
  matches(key: string): boolean {
    if (!key.startsWith(this.#stem)) return false;
    this.#follows ??= this.#makePattern === undefined ? this.#byEngine() : this.#byPattern(this.#makePattern);
    return this.#follows(key);
  }

  /** Each value has a pattern of its own: one of hundreds of values would be too large to look into. */
  #byPattern(makePattern: MakePattern): (key: string) => boolean {
    if (this.#values === undefined) {
      const pattern = makePattern(this.#source);
      return (key) => pattern.test(key);
    }
    const patterns = new Map<string, TextPattern>();
    return (key) =>
      this.values().some((value) => {
        if (!key.includes(value)) return false;
        const pattern = patterns.get(value) ?? makePattern(withListed(this.#source, value));
        patterns.set(value, pattern);
        return pattern.test(key);
      });
  }

  /** Hundreds of values are sooner looked up than made into a pattern. */
  #byEngine(): (key: string) => boolean {
    const pattern = new RegExp(this.#source, "u");
    if (this.#values === undefined) return (key) => pattern.test(key);
    const values = new Set(this.values());
    return (key) => values.has(pattern.exec(key)?.groups?.["value"] as string);
  }

  /** The name that a key of this template has from its list, and the version that added it, if that is known. */
  newerName(key: string): NewerName | undefined {
    const list = this.#list;
    if (list === undefined) return undefined;
    const [name] = this.values()
      .filter((value) => Object.hasOwn(list.versions, value) && key.endsWith(value))
      .sort((a, b) => b.length - a.length);
    return name === undefined ? undefined : { name, list: list.name, version: list.versions[name] as string };
  }

  /** The values of the listed parameter in this release; none without a list. */
  values(): string[] {
    return Object.entries(this.#values ?? {}).flatMap(([value, stands]) => (stands === 1 || stands[this.#at] === "1" ? [value] : []));
  }
}

/** The schema of an entry's value. */
export const schemaOf = (tables: Tables, entry: Entry): ValueSchema => tables.schemas[entry.schema] as ValueSchema;

const isChecked = ({ check, refused }: Entry): boolean => check?.microversion !== undefined && !refused;

function entryAt(tables: Tables, row: Row, at: number): Entry | undefined {
  const index = typeof row === "number" ? row : (row[at] as number);
  return index < 0 ? undefined : tables.entries[index];
}
