import { type Catalog, type PlatformDefinition, spanStands, stands } from "../catalog/catalog.ts";
import { columns, columnsBeside, novaVersion } from "../catalog/releases.ts";
import type { Definition, Facts, ListedValue, Platform, Resource, Target, ValueSchema } from "../model.ts";
import { groupBy } from "./group-by.ts";
import { keyPattern } from "./key-pattern.ts";
import { checkOf, type ValueCheck, valueSchema } from "./value-schema.ts";

/** One key in some releases: its value's schema, the service that refuses another value, and what else is worth a finding. */
export interface Entry extends Pick<Facts, "deprecated" | "alias_of" | "read_by"> {
  /** Index into the schemas. */
  readonly schema: number;
  readonly check?: ValueCheck;
  /** Nova's check of extra specs refuses the key. */
  readonly refused?: true;
  /** The version of Nova in this release before which its check refuses the key, or from which it accepts it. */
  readonly accepted_from?: string;
  /** A valid value of the key, if no word describes what its pattern needs. */
  readonly example?: string;
}

/** The entry of a key, by index: one for all columns of the platform, or one for each, -1 if the release does not have the key. */
export type Row = number | readonly number[];

/** A key template: its text, the pattern of its keys, and for a parameter with a list, the releases that have each value. */
export interface TemplateRow {
  readonly template: string;
  /** The text before its first parameter: what every key of the template begins with. */
  readonly stem: string;
  /** JavaScript with the flag u, for the whole key; for a parameter with a list, `withListed` puts the values in. */
  readonly pattern: string;
  /** JavaScript with the flag u, for the text before a key's first colon; undefined where the template has none. */
  readonly namespace?: string;
  /** By value: 1 in every release, or one digit a column. */
  readonly values?: Readonly<Record<string, 1 | string>>;
  /** The package whose names the values are, and by value the version that brought it, where that is known. */
  readonly list?: { readonly name: string; readonly versions: Readonly<Record<string, string>> };
  readonly row: Row;
}

/** The keys of one kind of resource on one platform. */
export interface Surface {
  readonly keys: Readonly<Record<string, Row>>;
  readonly templates: readonly TemplateRow[];
}

/** A catalog as validators need it: no words, every distinct schema and entry once. */
export interface Tables {
  readonly schemas: readonly ValueSchema[];
  readonly entries: readonly Entry[];
  /** By surface, as `surfaceOf` names it. */
  readonly surfaces: Readonly<Record<string, Partial<Record<Platform, Surface>>>>;
}

/** The name of the table that knows a resource's keys: its type, and what of it the entries are where that is more than one thing. */
export function surfaceOf({ type, properties_target }: Pick<Resource, "type" | "properties_target">): string {
  return properties_target === undefined ? type : `${type}/${properties_target}`;
}

/** The name of the table for a definition's key. */
export function surfaceOfDefinition({ resourceType: type, properties_target }: Definition): string {
  return surfaceOf(properties_target === undefined ? { type } : { type, properties_target });
}

/** Makes the tables of a catalog. Of definitions of the same key, each release uses the first that it has. */
export function makeTables(catalog: Catalog): Tables {
  const schemas = new Distinct<ValueSchema>(),
    entries = new Distinct<Entry>();
  const surfaces = new Map<string, Partial<Record<Platform, Surface>>>();
  for (const platform of Object.keys(catalog) as Platform[]) {
    for (const [surface, standings] of groupBy(catalog[platform], ({ definition }) => surfaceOfDefinition(definition))) {
      surfaces.set(surface, { ...surfaces.get(surface), [platform]: makeSurface(platform, standings, entryOf) });
    }
  }
  return { schemas: schemas.all, entries: entries.all, surfaces: Object.fromEntries(surfaces) };

  function entryOf(standing: PlatformDefinition, target: Target): number {
    if (!stands(standing, target)) return -1;
    const { facts } = standing.definition;
    const check = checkOf(standing, target);
    const refused = isRefused(standing, target);
    const accepted_from = acceptedFrom(standing, target);
    const schema = valueSchema(standing, target);
    const example = schema.pattern === undefined ? undefined : exampleOf(standing);
    return entries.index({
      schema: schemas.index(schema),
      ...(example !== undefined && { example }),
      ...(check !== undefined && { check }),
      ...(refused && { refused }),
      ...(accepted_from !== undefined && { accepted_from }),
      ...(facts.deprecated !== undefined && { deprecated: facts.deprecated }),
      ...(facts.alias_of !== undefined && { alias_of: facts.alias_of }),
      ...(facts.read_by !== undefined && { read_by: facts.read_by }),
    });
  }
}

function exampleOf({ definition: { facts, property } }: PlatformDefinition): string | undefined {
  const { default: usual } = property;
  return facts.examples?.[0] ?? (typeof usual === "string" ? usual : undefined);
}

/** The patterns of all templates' keys. */
export function patternsOfKeys({ surfaces }: Tables): string[] {
  return Object.values(surfaces).flatMap((platforms) =>
    Object.values(platforms).flatMap(({ templates }) => templates.map(({ pattern }) => pattern)),
  );
}

/** Whether Nova refuses a key on a target: its check of extra specs is younger than the release that StarlingX grew from. */
export function isRefused(standing: PlatformDefinition, target: Target): boolean {
  const { refused } = standing.definition.facts;
  return !standing.base && refused !== undefined && (refused === true || spanStands(standing, refused, target));
}

/** The version of Nova in a column's release with which its check began to accept a key. */
function acceptedFrom(standing: PlatformDefinition, { platform, release }: Target): string | undefined {
  const accepts = (column: string): boolean => !isRefused(standing, { platform, release: column });
  const beside = columnsBeside(platform, release);
  if (!beside.some((column) => accepts(column) !== accepts(release))) return undefined;
  return [...beside, release].filter(accepts).flatMap((column) => novaVersion(column) ?? [])[0];
}

type EntryOf = (standing: PlatformDefinition, target: Target) => number;

function makeSurface(platform: Platform, standings: readonly PlatformDefinition[], entryOf: EntryOf): Surface {
  const byKey = groupBy(standings, ({ definition }) => definition.key);
  const keys: [string, Row][] = [],
    templates: TemplateRow[] = [];
  for (const [key, same] of byKey) {
    const row = rowOf(platform, same, entryOf);
    const [first] = same as [PlatformDefinition];
    if (first.definition.parameters === undefined) keys.push([key, row]);
    else if (same.length === 1) templates.push(templateRow(platform, first, row));
    // of a fork's base and of OpenStack's later releases the values of a list differ
    else for (const standing of same) templates.push(templateRow(platform, standing, rowOf(platform, [standing], entryOf)));
  }
  return { keys: Object.fromEntries(keys), templates };
}

function rowOf(platform: Platform, same: readonly PlatformDefinition[], entryOf: EntryOf): Row {
  const row = columns(platform).map((release) => {
    for (const standing of same) {
      const entry = entryOf(standing, { platform, release });
      if (entry >= 0) return entry;
    }
    return -1;
  });
  return row.every((entry) => entry === row[0]) ? (row[0] as number) : row;
}

function templateRow(platform: Platform, standing: PlatformDefinition, row: Row): TemplateRow {
  const { key, parameters = {} } = standing.definition;
  const listed = Object.entries(parameters).find(([, { values }]) => values !== undefined);
  const values = listed?.[1].values;
  return {
    template: key,
    stem: key.slice(0, key.indexOf("{")).replace(/\..*$/s, ""),
    pattern: keyPattern(standing, key, platform),
    ...(key.includes(":") && { namespace: keyPattern(standing, key.slice(0, key.indexOf(":")), platform) }),
    ...(listed?.[1].list !== undefined && { list: { name: listed[1].list, versions: versionsOf(values ?? {}) } }),
    ...(values !== undefined && {
      values: Object.fromEntries(
        Object.entries(values).map(([value, span]) => {
          const digits = columns(platform)
            .map((release) => (spanStands(standing, span, { platform, release }) ? "1" : "0"))
            .join("");
          return [value, digits.includes("0") ? digits : 1];
        }),
      ),
    }),
    row,
  };
}

const versionsOf = (values: Readonly<Record<string, ListedValue>>): Record<string, string> =>
  Object.fromEntries(Object.entries(values).flatMap(([value, { version }]) => (version === undefined ? [] : [[value, version]])));

/** Keeps each distinct value once, and returns its index. */
class Distinct<T> {
  readonly all: T[] = [];
  readonly #places = new Map<string, number>();

  index(value: T): number {
    const text = JSON.stringify(value);
    let place = this.#places.get(text);
    if (place === undefined) {
      place = this.all.push(value) - 1;
      this.#places.set(text, place);
    }
    return place;
  }
}
