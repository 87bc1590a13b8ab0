import { stands } from "../catalog/catalog.ts";
import { targetName } from "../catalog/releases.ts";
import type { Platform, ResourceType, ResourceTypeAssociation, Source, Target } from "../model.ts";
import type { NamespaceAnswer } from "./answers.ts";
import type { Library } from "./library.ts";
import { summarize } from "./list-keys.ts";
import { nearestTarget } from "./nearest-target.ts";

/** A namespace with its keys on a target, or on the nearest one that has keys of it; undefined where no platform has the namespace. */
export function describeNamespace(
  library: Library,
  named: string,
  target: Target,
  resourceType?: ResourceType,
): NamespaceAnswer | undefined {
  const standingsOn = (each: Target) =>
    library.catalog[each.platform].filter(
      (standing) =>
        standing.definition.namespace === named &&
        stands(standing, each) &&
        (resourceType === undefined || standing.definition.resourceType === resourceType),
    );
  const shown = nearestTarget(target, (each) => standingsOn(each).length > 0) ?? target;
  const source = sourceOf(library, named, shown.platform) ?? sourceOf(library, named, "starlingx");
  if (source === undefined) return undefined;
  const { display_name, description, resource_type_associations: associations = [], objects = [], tags = [] } = source.namespace;
  return {
    version: 1,
    kind: "namespace",
    namespace: named,
    target: targetName(target),
    shown: targetName(shown),
    ...(display_name !== undefined && { display_name }),
    ...(description !== undefined && { description }),
    ...(source.supplement?.documentation !== undefined && { documentation: source.supplement.documentation }),
    associations: associations.map(associationOf),
    objects: objects.map(({ properties: _, ...rest }) => rest),
    tags: tags.map(({ name }) => name),
    keys: summarize(standingsOn(shown), shown),
  };
}

/** The names of the namespaces of every platform, each once. */
export function namespaceNames({ sources }: Library): string[] {
  return [...new Set(Object.values(sources).flatMap((all) => all.map(({ namespace }) => namespace.namespace)))];
}

/** The namespace that a name means: its own, in any case, or the end of it where only one has that; undefined where none does. */
export function findNamespace(library: Library, name: string): string | undefined {
  const names = namespaceNames(library),
    wanted = name.toLowerCase();
  const [only, ...more] = names.filter((each) => each.toLowerCase().endsWith(`::${wanted}`));
  return (
    names.find((each) => each === name) ?? names.find((each) => each.toLowerCase() === wanted) ?? (more.length === 0 ? only : undefined)
  );
}

function sourceOf({ sources }: Library, name: string, platform: Platform): Source | undefined {
  const named = ({ namespace }: Source): boolean => namespace.namespace === name;
  return sources[platform].find(named) ?? sources.openstack.find(named);
}

function associationOf({ name, prefix, properties_target }: ResourceTypeAssociation): NamespaceAnswer["associations"][number] {
  return { resource_type: name, ...(properties_target !== undefined && { properties_target }), ...(prefix !== undefined && { prefix }) };
}
