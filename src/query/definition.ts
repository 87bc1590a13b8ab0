import { type PlatformDefinition, spanStands } from "../catalog/catalog.ts";
import { STARLINGX_BASE, targetName, upstreamOf } from "../catalog/releases.ts";
import type { Facts, Span, Target, TemplateParameter } from "../model.ts";
import { isRefused } from "../schema/tables.ts";
import { checkOf } from "../schema/value-schema.ts";
import type { KeyDefinition, KeyPlace, Parameter, Refusal, Values } from "./answers.ts";
import { groupEqual } from "./group-equal.ts";
import type { KnownKey } from "./known-key.ts";
import { comparePlaces, placeOf } from "./place.ts";
import { spanOf } from "./span.ts";
import { valuesOf } from "./values.ts";

/** The service that refuses another value on a target; undefined if none does, and if any text is a value. */
export function refusalOf(standing: PlatformDefinition, target: Target, { reads }: Values): Refusal | undefined {
  return Object.keys(reads).length === 0 ? undefined : checkOf(standing, target);
}

/** The services that act on a key; Nova if the facts name none. */
export const readersOf = ({ read_by = ["nova"] }: Facts): readonly string[] => read_by;

/** The definitions of known keys on a target, those that say the same of several places together; the key's own before a template's. */
export function definitionsOf(known: readonly KnownKey[], target: Target): KeyDefinition[] {
  const each = known.map((one) => ({
    place: placeOf(one.standing.definition),
    filled: one.parameters !== undefined,
    said: describe(one, target),
  }));
  each.sort((a, b) => Number(a.filled) - Number(b.filled) || comparePlaces(a.place, b.place));
  return groupEqual(each, ({ said }) => said).map(([{ said }, same]) => ({ ...said, places: placesOf(same.map(({ place }) => place)) }));
}

/** Each place once, in their order. */
export const placesOf = (places: readonly KeyPlace[]): KeyPlace[] =>
  groupEqual(places, (place) => place)
    .map(([place]) => place)
    .sort(comparePlaces);

function describe(known: KnownKey, target: Target): Omit<KeyDefinition, "places"> {
  const { standing } = known;
  const { key, namespace, object, property, facts } = standing.definition;
  const values = valuesOf(standing, target);
  const check = refusalOf(standing, target, values);
  return {
    key,
    namespace,
    ...(object !== undefined && { object }),
    ...(property.title !== undefined && { title: property.title }),
    ...(property.description !== undefined && { description: property.description }),
    ...parametersOf(known, target),
    values,
    ...(check !== undefined && { check }),
    ...(isRefused(standing, target) && { refused: true as const }),
    ...(!(standing.own && facts.read_by === undefined) && { read_by: readersOf(facts) }),
    ...(facts.uses !== undefined && { uses: Object.entries(facts.uses).map(([service, use]) => ({ service, use })) }),
    ...inheritedOrSpan(known, target),
    ...pick(facts, ["deprecated", "alias_of", "note", "documentation", "differs", "examples"]),
  };
}

function parametersOf(known: KnownKey, target: Target): { parameters?: Record<string, Parameter> } {
  const { parameters } = known.standing.definition;
  if (parameters === undefined) return {};
  const told = ({ values, ...rest }: TemplateParameter, value: string | undefined): Parameter => ({
    ...rest,
    ...(values !== undefined && { values: Object.keys(values).filter((name) => spanStands(known.standing, values[name] ?? {}, target)) }),
    ...(value !== undefined && { value }),
  });
  return { parameters: Object.fromEntries(Object.entries(parameters).map(([name, each]) => [name, told(each, known.parameters?.[name])])) };
}

function pick<T extends object, K extends keyof T>(from: T, names: readonly K[]): Pick<T, K> {
  return Object.fromEntries(names.filter((name) => from[name] !== undefined).map((name) => [name, from[name]])) as Pick<T, K>;
}

/** Where a fork or a release that runs OpenStack's services has a key from, or else the releases that have it. */
function inheritedOrSpan(known: KnownKey, target: Target): { inherited_from: string } | Span {
  const { base, upstream } = known.standing;
  if (base) return { inherited_from: `openstack@${STARLINGX_BASE}` };
  const of = upstream ? upstreamOf(target) : undefined;
  return of === undefined ? spanOf(target.platform, known) : { inherited_from: targetName(of) };
}
