import { type PlatformDefinition, spanStands, stands } from "../catalog/catalog.ts";
import { targetName } from "../catalog/releases.ts";
import type { ResourceType, Target } from "../model.ts";
import { isRefused } from "../schema/tables.ts";
import type { KeySummary, ListAnswer, NamespaceKeys } from "./answers.ts";
import { placesOf } from "./definition.ts";
import { groupEqual } from "./group-equal.ts";
import type { Library } from "./library.ts";
import { comparePlaces, placeOf } from "./place.ts";
import { valuesOf } from "./values.ts";

/** What of the keys is asked for. */
export interface ListQuestion {
  readonly resourceType?: ResourceType | undefined;
  /** A namespace's own name. */
  readonly namespace?: string | undefined;
}

/** The keys of a target, namespace by namespace in the order of their names. */
export function listKeys(library: Library, target: Target, { resourceType, namespace }: ListQuestion = {}): ListAnswer {
  const standings = library.catalog[target.platform].filter(
    (standing) =>
      stands(standing, target) &&
      (resourceType === undefined || standing.definition.resourceType === resourceType) &&
      (namespace === undefined || standing.definition.namespace === namespace),
  );
  const names = displayNames(library, target);
  const namespaces = groupEqual(standings, ({ definition }) => definition.namespace)
    .map(([{ definition }, same]): NamespaceKeys => {
      const display_name = names.get(definition.namespace);
      return { namespace: definition.namespace, ...(display_name !== undefined && { display_name }), keys: summarize(same, target) };
    })
    .sort((a, b) => (a.namespace < b.namespace ? -1 : 1));
  return { version: 1, kind: "list", target: targetName(target), namespaces };
}

/** The keys of standings on a target in short, each once with the places where it is the same. */
export function summarize(standings: readonly PlatformDefinition[], target: Target): KeySummary[] {
  const each = standings.map((standing) => ({ place: placeOf(standing.definition), said: summaryOf(standing, target) }));
  each.sort((a, b) => comparePlaces(a.place, b.place));
  return groupEqual(each, ({ said }) => said).map(([{ said }, same]) => ({ ...said, places: placesOf(same.map(({ place }) => place)) }));
}

function summaryOf(standing: PlatformDefinition, target: Target): Omit<KeySummary, "places"> {
  const { key, object, property, facts, parameters = {} } = standing.definition;
  const lists = Object.entries(parameters).flatMap(([name, { values }]) => {
    return values === undefined
      ? []
      : [[name, Object.keys(values).filter((value) => spanStands(standing, values[value] ?? {}, target))] as const];
  });
  return {
    key,
    ...(object !== undefined && { object }),
    ...(property.title !== undefined && { title: property.title }),
    values: valuesOf(standing, target),
    ...(facts.deprecated !== undefined && { deprecated: facts.deprecated }),
    ...(isRefused(standing, target) && { refused: true as const }),
    ...(lists.length > 0 && { parameters: Object.fromEntries(lists) }),
  };
}

function displayNames({ sources }: Library, { platform }: Target): Map<string, string | undefined> {
  // a platform's own names override those of the platform on which it is based
  const all = [...(platform === "openstack" ? [] : sources.openstack), ...sources[platform]];
  return new Map(all.map(({ namespace: { namespace, display_name } }) => [namespace, display_name]));
}
