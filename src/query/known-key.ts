import { type Catalog, type PlatformDefinition, spanStands, stands } from "../catalog/catalog.ts";
import { releases } from "../catalog/releases.ts";
import type { Platform, ResourceType, Span, Target } from "../model.ts";
import { surfaceOfDefinition } from "../schema/tables.ts";
import type { Availability } from "./answers.ts";
import { matchTemplate } from "./match-template.ts";

/** A definition that knows a key on some release, and what the key has in place of its template's parameters. */
export interface KnownKey {
  readonly standing: PlatformDefinition;
  readonly parameters?: Readonly<Record<string, string>>;
}

/** Every definition of a platform that knows a key by its name, by the text of its template, or by a template that it follows. */
export function knowKey(catalog: Catalog, platform: Platform, key: string, resourceType?: ResourceType): KnownKey[] {
  return catalog[platform].flatMap((standing) => {
    const { definition } = standing;
    if (resourceType !== undefined && definition.resourceType !== resourceType) return [];
    if (definition.key === key) return [{ standing }];
    if (definition.parameters === undefined) return [];
    const parameters = matchTemplate(definition, key);
    return parameters === undefined ? [] : [{ standing, parameters }];
  });
}

/** Whether a target has a known key. */
export function knownStands(known: KnownKey, target: Target): boolean {
  return stands(known.standing, target) && valueSpans(known).every((span) => spanStands(known.standing, span, target));
}

/** The spans of those parts of a key that are values of a list. */
export function valueSpans({ standing, parameters = {} }: KnownKey): Span[] {
  return Object.entries(parameters).flatMap(([name, value]) => standing.definition.parameters?.[name]?.values?.[value] ?? []);
}

/**
 * The definitions that describe a key: on each kind of resource those of exactly its name, or else the first template that it
 * follows.
 */
export function telling(known: readonly KnownKey[]): KnownKey[] {
  const named = new Set(known.filter(({ parameters }) => parameters === undefined).map(surface));
  const told = new Set<string>();
  return known.filter((each) => {
    if (each.parameters === undefined) return true;
    if (named.has(surface(each)) || told.has(surface(each))) return false;
    told.add(surface(each));
    return true;
  });
}

/** The definitions that describe a key on a target. */
export const tellingOn = (known: readonly KnownKey[], target: Target): KnownKey[] =>
  telling(known.filter((each) => knownStands(each, target)));

/** The releases that have any of the known keys, platform by platform. */
export function availabilityOf(known: Readonly<Record<Platform, readonly KnownKey[]>>): Availability {
  const of = (platform: Platform): string[] =>
    releases[platform]
      .map(({ name }) => name)
      .filter((release) => known[platform].some((each) => knownStands(each, { platform, release })));
  return { openstack: of("openstack"), starlingx: of("starlingx") };
}

const surface = ({ standing }: KnownKey): string => surfaceOfDefinition(standing.definition);
