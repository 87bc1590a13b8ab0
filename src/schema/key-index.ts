import { rank, releases } from "../catalog/releases.ts";
import type { Platform, Target, ValueSchema } from "../model.ts";
import type { Entry, Row, Surface, Tables, TemplateRow } from "./tables.ts";

/** The keys of one kind of resource as one target knows them. */
export class KeyIndex {
  readonly #keys = new Map<string, Entry>();
  readonly #templates: Template[] = [];
  readonly #namespaces = new Set<string>();
  /** Patterns of namespaces, as text until they are asked for. */
  readonly #namespacePatterns = new Set<string>();
  #namespaceExpressions: readonly RegExp[] | undefined;

  constructor(tables: Tables, surface: Surface, target: Target) {
    const at = releaseIndex(target.platform, target.release);
    for (const key in surface.keys) {
      const entry = entryAt(tables, surface.keys[key] as Row, at);
      if (entry === undefined) continue;
      this.#keys.set(key, entry);
      if (isChecked(entry) && key.includes(":")) this.#namespaces.add(key.slice(0, key.indexOf(":")));
    }
    for (const row of surface.templates) {
      const entry = entryAt(tables, row.row, at);
      if (entry === undefined) continue;
      this.#templates.push(new Template(row, entry, at));
      if (isChecked(entry) && row.namespace !== undefined) this.#namespacePatterns.add(row.namespace);
    }
  }

  /** How a key stands by its own name. */
  named(key: string): Entry | undefined {
    return this.#keys.get(key);
  }

  /** How a key stands by the first template that it matches. */
  matching(key: string): Entry | undefined {
    for (const template of this.#templates) if (template.matches(key)) return template.entry;
    return undefined;
  }

  /** How a key stands, by its own name before any template. */
  find(key: string): Entry | undefined {
    return this.named(key) ?? this.matching(key);
  }

  /** Whether Nova's check knows the text before a key's first colon, and so refuses an unknown key (extra_specs/validators.py). */
  ownsNamespace(key: string): boolean {
    const colon = key.indexOf(":");
    if (colon < 0) return false;
    const namespace = key.slice(0, colon);
    if (this.#namespaces.has(namespace)) return true;
    this.#namespaceExpressions ??= [...this.#namespacePatterns].map((pattern) => new RegExp(pattern, "u"));
    return this.#namespaceExpressions.some((expression) => expression.test(namespace));
  }

  /** Every key that stands here by its own name. */
  names(): Iterable<string> {
    return this.#keys.keys();
  }

  /** The templates that stand here, with the values that their listed parameter may have. */
  templates(): readonly Template[] {
    return this.#templates;
  }
}

/** A key template of one target. */
export class Template {
  readonly entry: Entry;
  readonly text: string;
  readonly #stem: string;
  readonly #source: string;
  /** Made when a key comes that begins like the template: to make those of all templates takes longer than to check a flavor. */
  #pattern: RegExp | undefined;
  readonly #values: TemplateRow["values"];
  readonly #at: number;

  constructor({ template, stem, pattern, values }: TemplateRow, entry: Entry, at: number) {
    this.entry = entry;
    this.text = template;
    this.#stem = stem;
    this.#source = pattern;
    this.#values = values;
    this.#at = at;
  }

  /** Whether a key follows the template, with a listed parameter's value that stands in this release. */
  matches(key: string): boolean {
    if (!key.startsWith(this.#stem)) return false;
    this.#pattern ??= new RegExp(this.#source, "u");
    const match = this.#pattern.exec(key);
    if (match === null) return false;
    return this.#values === undefined || this.#holds(match.groups?.["value"] as string);
  }

  /** The values of the listed parameter that stand in this release; none where it has no list. */
  values(): string[] {
    return Object.keys(this.#values ?? {}).filter((value) => this.#holds(value));
  }

  #holds(value: string): boolean {
    if (this.#values === undefined || !Object.hasOwn(this.#values, value)) return false;
    const releases = this.#values[value];
    return releases === 1 || releases?.[this.#at] === "1";
  }
}

/** The schema that an entry's value is held to. */
export const schemaOf = (tables: Tables, entry: Entry): ValueSchema => tables.schemas[entry.schema] as ValueSchema;

const isChecked = ({ check, refused }: Entry): boolean => check?.microversion !== undefined && !refused;

function entryAt(tables: Tables, row: Row, at: number): Entry | undefined {
  const index = typeof row === "number" ? row : (row[at] as number);
  return index < 0 ? undefined : tables.entries[index];
}

function releaseIndex(platform: Platform, release: string): number {
  const index = releases[platform].findIndex(({ name }) => name === release);
  if (index < 0) throw new RangeError(`no facts for ${platform}@${release} (place ${rank(platform, release)})`);
  return index;
}
