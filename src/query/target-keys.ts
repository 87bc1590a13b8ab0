import { type Catalog, type PlatformDefinition, spanStands, stands } from "../catalog/catalog.ts";
import type { ResourceType, Target } from "../model.ts";
import { surfaceOfDefinition } from "../schema/tables.ts";
import { fillIn, listedParameter } from "./match-template.ts";

/** A key on one kind of resource of a target, and the definition that checks use. */
export interface TargetKey {
  readonly key: string;
  readonly standing: PlatformDefinition;
  /** The template that has the key in its list. */
  readonly template?: string;
  /** A template that is only its list: its keys are listed separately. */
  readonly listed?: true;
}

/** The keys of a target by kind of resource and name; for a template with a list, also every key of the list. */
export function targetKeys(catalog: Catalog, target: Target, resourceType?: ResourceType): Map<string, Map<string, TargetKey>> {
  const surfaces = new Map<string, Map<string, TargetKey>>();
  for (const standing of catalog[target.platform]) {
    const { definition } = standing;
    if (!stands(standing, target) || (resourceType !== undefined && definition.resourceType !== resourceType)) continue;
    const name = surfaceOfDefinition(definition);
    const keys = surfaces.get(name) ?? new Map<string, TargetKey>();
    surfaces.set(name, keys);
    for (const each of keysOf(standing, target)) if (!keys.has(each.key)) keys.set(each.key, each);
  }
  return surfaces;
}

function keysOf(standing: PlatformDefinition, target: Target): TargetKey[] {
  const { key } = standing.definition;
  const list = listedParameter(standing.definition);
  if (list === undefined) return [{ key, standing }];
  const values = Object.keys(list.values).filter((value) => spanStands(standing, list.values[value] ?? {}, target));
  return [{ key, standing, listed: true }, ...values.map((value) => ({ key: fillIn(key, list.name, value), standing, template: key }))];
}
