import type { Facts, ResourceType, Target } from "../model.ts";
import { isRefused } from "../schema/tables.ts";
import type { KeyPlace, Values } from "./answers.ts";
import { type KnownKey, knowKey, tellingOn } from "./known-key.ts";
import type { Library } from "./library.ts";
import { placeOf } from "./place.ts";
import { valuesOf } from "./values.ts";

/** What the catalog knows a key as, without its words. */
export interface KeyMatch extends KeyPlace {
  readonly key: string;
  readonly namespace: string;
  readonly title?: string;
  /** The template that the key follows, and the values of its parameters. */
  readonly template?: string;
  readonly parameters?: Readonly<Record<string, string>>;
  readonly values: Values;
  readonly deprecated?: Facts["deprecated"];
  /** Nova's check of extra specs refuses the key itself. */
  readonly refused?: true;
}

/** What each kind of resource on a target knows a key as: by its own name, or else by the first template that it follows. */
export function matchKey({ catalog }: Library, key: string, target: Target, resourceType?: ResourceType): KeyMatch[] {
  return tellingOn(knowKey(catalog, target.platform, key, resourceType), target).map((known) => matchOf(known, key, target));
}

function matchOf({ standing, parameters }: KnownKey, key: string, target: Target): KeyMatch {
  const { definition } = standing;
  return {
    key,
    ...placeOf(definition),
    namespace: definition.namespace,
    ...(definition.property.title !== undefined && { title: definition.property.title }),
    ...(parameters !== undefined && { template: definition.key, parameters }),
    values: valuesOf(standing, target),
    ...(definition.facts.deprecated !== undefined && { deprecated: definition.facts.deprecated }),
    ...(isRefused(standing, target) && { refused: true as const }),
  };
}
