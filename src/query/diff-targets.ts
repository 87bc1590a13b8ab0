import { targetName } from "../catalog/releases.ts";
import type { ResourceType, Target } from "../model.ts";
import { isRefused } from "../schema/tables.ts";
import type { DiffAnswer, DiffKey, PlaceDiff } from "./answers.ts";
import { changesOf } from "./changes.ts";
import type { Library } from "./library.ts";
import { comparePlaces, placeOf } from "./place.ts";
import { type TargetKey, targetKeys } from "./target-keys.ts";
import { valuesOf } from "./values.ts";

/** What the second of two targets has more, less and otherwise than the first. */
export function diffTargets({ catalog }: Library, from: Target, to: Target, resourceType?: ResourceType): DiffAnswer {
  const before = targetKeys(catalog, from, resourceType),
    after = targetKeys(catalog, to, resourceType);
  const places = [...new Set([...before.keys(), ...after.keys()])]
    .map((surface) => diffPlace(before.get(surface) ?? new Map(), after.get(surface) ?? new Map(), from, to))
    .filter(({ added, removed, changed }) => added.length + removed.length + changed.length > 0)
    .sort(comparePlaces);
  return { version: 1, kind: "diff", from: targetName(from), to: targetName(to), places };
}

type Keys = ReadonlyMap<string, TargetKey>;

function diffPlace(before: Keys, after: Keys, from: Target, to: Target): PlaceDiff {
  const [any] = [...before.values(), ...after.values()] as [TargetKey];
  return {
    ...placeOf(any.standing.definition),
    added: missing(after, before, to),
    removed: missing(before, after, from),
    changed: [...after.values()].flatMap(({ key, standing, template }) => {
      const older = before.get(key);
      // what a template says of its keys is compared once, at the template
      if (older === undefined || template !== undefined) return [];
      const changes = changesOf({ standing: older.standing, target: from }, { standing, target: to });
      return changes.length === 0 ? [] : [{ key, changes }];
    }),
  };
}

function missing(from: Keys, others: Keys, target: Target): DiffKey[] {
  return [...from.values()]
    .filter(({ key, listed }) => !listed && !others.has(key))
    .map(({ key, template, standing }) => {
      const { namespace, property } = standing.definition;
      const title = property.title !== undefined && { title: property.title };
      const refused = isRefused(standing, target) && { refused: true as const };
      return { key, namespace, ...title, ...(template !== undefined && { template }), values: valuesOf(standing, target), ...refused };
    });
}
