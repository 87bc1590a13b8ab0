import type { PlatformDefinition } from "../catalog/catalog.ts";
import { stands, valueStands } from "../catalog/catalog.ts";
import type { Namespace, Property, Target } from "../model.ts";
import type { Library } from "./library.ts";

/** The namespaces of a target as Glance's documents: with the properties, and their values, that the target's release has. */
export function targetNamespaces({ sources, catalog }: Library, target: Target): Namespace[] {
  const standing = catalog[target.platform].filter((each) => stands(each, target));
  const names = new Set(standing.map(({ definition }) => definition.namespace));
  // a namespace of StarlingX replaces OpenStack's as long as one of its forks has it
  const forked = new Set(standing.filter(({ base, upstream }) => !base && !upstream).map(({ definition }) => definition.namespace));
  return [...names].sort().flatMap((name) => {
    const own = sources[target.platform].find(({ namespace }) => namespace.namespace === name && forked.has(name));
    const source = own ?? sources.openstack.find(({ namespace }) => namespace.namespace === name);
    return source === undefined
      ? []
      : [
          reduced(
            source.namespace,
            standing.filter(({ definition }) => definition.namespace === name),
            target,
          ),
        ];
  });
}

function reduced(namespace: Namespace, standing: readonly PlatformDefinition[], target: Target): Namespace {
  const { properties, objects = [], ...rest } = namespace;
  const types = new Set(standing.map(({ definition: { resourceType } }) => resourceType));
  const keep = (from: Record<string, Property> = {}): Record<string, Property> =>
    Object.fromEntries(
      Object.entries(from).flatMap(([name, property]) => {
        const found = standing.find(({ definition }) => definition.property === property);
        return found === undefined ? [] : [[name, withValues(property, found, target)]];
      }),
    );
  const kept = objects.map((object) => ({ ...object, properties: keep(object.properties) }));
  const associations = (namespace.resource_type_associations ?? []).filter(({ name }) => types.has(name));
  return {
    ...rest,
    resource_type_associations: associations,
    properties: keep(properties),
    objects: kept.filter(({ properties: inside }) => Object.keys(inside).length > 0),
  };
}

function withValues(property: Property, standing: PlatformDefinition, target: Target): Property {
  if (property.enum === undefined) return property;
  return { ...property, enum: property.enum.filter((value) => typeof value !== "string" || valueStands(standing, value, target)) };
}
