import { type Catalog, type PlatformDefinition, spanStands, stands } from "../catalog/catalog.ts";
import { targetName } from "../catalog/releases.ts";
import type { Target, ValueSchema } from "../model.ts";
import { boundedPattern, isPortable } from "../regex/bounded-pattern.ts";
import { plainEscapes } from "../regex/plain-escapes.ts";
import { describeKey, sentences } from "./key-description.ts";
import { escapePattern, keyPattern, withListed } from "./key-pattern.ts";
import { portablePattern } from "./portable-pattern.ts";
import { type PlainSchema, publishedValue } from "./published-value.ts";
import { type SurfaceTerms, surfaceTerms } from "./surfaces.ts";
import { isRefused, surfaceOfDefinition } from "./tables.ts";
import { checkOf, valueSchema } from "./value-schema.ts";

/** The dialects that plain keywords are published in, and what each calls itself. */
export const dialects = {
  "2020-12": "https://json-schema.org/draft/2020-12/schema",
  "draft-07": "http://json-schema.org/draft-07/schema#",
} as const;

/** A key, or a template's pattern, with the schema of its values. */
interface Member {
  readonly key: string;
  /** The pattern of a template's keys. */
  readonly pattern?: string;
  readonly value: PlainSchema;
  readonly about: PlainSchema;
  /** What only editors know: more words, and the value that they put in. */
  readonly hints: PlainSchema;
  /** The key's pattern can be untrusted. */
  readonly own: boolean;
}

/**
 * What one kind of resource can have on a target, as JSON Schema in keywords that every validator knows, without `$schema` and
 * `$id`. A key that several catalogs know must be valid for each.
 * @param hints with keywords that only editors know: a validator in strict mode refuses them, and a server would write a
 * `default` into data
 */
export function publishedSchema(catalogs: readonly Catalog[], surface: string, target: Target, hints = false): PlainSchema {
  const terms = surfaceTerms(surface);
  const layers = catalogs.map((catalog) => standingsOf(catalog, surface, target));
  const members = layers.map((standings) => standings.map((standing) => memberOf(standing, terms, target)));
  const keys = new Map<string, PlainSchema[]>(),
    patterns = new Map<string, PlainSchema[]>();
  const add = (place: Map<string, PlainSchema[]>, name: string, { about, hints: more, value }: Member): void => {
    place.set(name, [...(place.get(name) ?? []), { ...about, ...(hints && more), ...value }]);
  };
  const named = members.map((layer) => layer.filter(({ pattern }) => pattern === undefined));
  for (const layer of named) for (const member of layer) add(keys, member.key, member);
  for (const [index, layer] of members.entries()) {
    for (const member of layer) {
      if (member.pattern === undefined) continue;
      const expression = member.own ? boundedPattern(member.pattern) : new RegExp(member.pattern, "u");
      const apart = [...keys.keys()].filter((key) => expression.test(key));
      // a key is read by its own name before any template of its catalog; another catalog's holds it too
      for (const key of apart) if (!named[index]?.some((other) => other.key === key)) add(keys, key, { ...member, about: {}, hints: {} });
      add(patterns, without(apart, member.pattern), member);
    }
  }
  const patternProperties = Object.fromEntries([...patterns].map(([pattern, schemas]) => [pattern, together(schemas)]));
  const names = keyNames(layers.flat(), [...keys.keys()], members.flat(), target);
  return {
    title: `${terms.typeName} (${targetName(target)})`,
    description: `The ${terms.noun}, as ${targetName(target)} knows them.`,
    type: "object",
    properties: Object.fromEntries([...keys].map(([key, schemas]) => [key, together(schemas)])),
    ...(patterns.size > 0 && { patternProperties }),
    ...(names !== undefined && { propertyNames: names }),
  };
}

function standingsOf(catalog: Catalog, surface: string, target: Target): PlatformDefinition[] {
  const seen = new Set<string>();
  return catalog[target.platform].filter((standing) => {
    const { key } = standing.definition;
    if (surfaceOfDefinition(standing.definition) !== surface || seen.has(key) || !stands(standing, target)) return false;
    seen.add(key);
    return true;
  });
}

function memberOf(standing: PlatformDefinition, terms: SurfaceTerms, target: Target): Member {
  const { definition } = standing;
  const { key, property, parameters } = definition;
  const schema = valueSchema(standing, target);
  const {
    title,
    description,
    parameters: named,
    values,
    examples,
    standing: where,
    deprecated,
    documentation,
  } = describeKey(definition, schema, isRefused(standing, target));
  const link = documentation === undefined ? undefined : `[Documentation](${documentation})`;
  const about = {
    ...(title !== undefined && { title }),
    ...(description !== undefined && { description }),
    ...(examples.length > 0 && { examples }),
    ...(deprecated !== undefined && { deprecated: true }),
  };
  const hints = {
    markdownDescription: [
      sentences([description]),
      sentences([...named, ...values]),
      sentences([deprecated]),
      [where, link].filter(Boolean).join(" · "),
    ]
      .filter(Boolean)
      .join("\n\n"),
    ...(property.default !== undefined && typeof property.default !== "object" && { default: String(property.default) }),
  };
  const value = publishedValue(standing.own ? withoutHarm(schema) : schema, property, terms);
  const member = { key, value, about, hints, own: standing.own === true };
  return parameters === undefined ? member : { ...member, pattern: templatePattern(standing, target) };
}

/** Any program can match a schema: an untrusted pattern that an editor cannot read, or that can be slow, is omitted. */
function withoutHarm({ pattern: written, ...schema }: ValueSchema): ValueSchema {
  const pattern = written === undefined ? undefined : plainEscapes(written);
  return pattern === undefined || !isPortable(pattern) ? schema : { pattern, ...schema };
}

function templatePattern(standing: PlatformDefinition, target: Target): string {
  const { definition } = standing;
  const listed = Object.values(definition.parameters ?? {}).find(({ values }) => values !== undefined)?.values ?? {};
  const words = Object.entries(listed)
    .filter(([, span]) => spanStands(standing, span, target))
    .map(([word]) => word);
  return portablePattern(withListed(keyPattern(standing, definition.key, target.platform), ...words));
}

/** A pattern that does not match keys which have a schema of their own: a validator in strict mode asks for that. */
const without = (keys: readonly string[], pattern: string): string =>
  keys.length === 0 ? pattern : pattern.replace("^", () => `^(?!(?:${keys.map(escapePattern).join("|")})$)`);

/** Nova's check refuses an unknown key where it knows the text before the first colon (nova/api/validation/extra_specs/validators.py). */
function keyNames(
  standings: readonly PlatformDefinition[],
  keys: readonly string[],
  members: readonly Member[],
  target: Target,
): PlainSchema | undefined {
  const checked = standings.filter((standing) => checkOf(standing, target)?.microversion !== undefined && !isRefused(standing, target));
  const namespaces = new Set(
    checked.flatMap((standing) => {
      const { definition } = standing;
      const colon = definition.key.indexOf(":");
      if (colon < 0) return [];
      const text = definition.key.slice(0, colon);
      const pattern = definition.parameters === undefined ? escapePattern(text) : keyPattern(standing, text, target.platform).slice(1, -1);
      return [portablePattern(pattern)];
    }),
  );
  if (namespaces.size === 0) return undefined;
  const patterns = members.flatMap(({ pattern }) => pattern ?? []);
  return {
    type: "string",
    anyOf: [{ enum: keys }, ...patterns.map((pattern) => ({ pattern })), { not: { pattern: `^(?:${[...namespaces].join("|")}):` } }],
  };
}

const together = (schemas: readonly PlainSchema[]): PlainSchema =>
  schemas.length === 1 ? (schemas[0] as PlainSchema) : { allOf: schemas };
