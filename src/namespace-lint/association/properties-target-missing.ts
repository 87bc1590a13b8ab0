import type { NamespaceRule } from "../rule.ts";
import type { AssociationPart, Subject } from "../subject.ts";

/** A resource type that has properties of more than one kind, of which the association names none. */
export const propertiesTargetMissing: NamespaceRule<{ resource_type: string; meant: string }> = {
  code: "properties-target-missing",
  severity: "info",
  source: "Glance's guide to metadata definitions: of a volume, Nova reads only the image's metadata",
  message: ({ resource_type, meant }) =>
    `${resource_type} has properties of more than one kind, but the association has no properties_target; use ${meant}`,
  check(namespace, report) {
    for (const association of namespace.associations()) {
      const { name: resource_type, properties_target, pointer } = association;
      const meant = Object.hasOwn(MEANT, resource_type) ? MEANT[resource_type] : undefined;
      if (meant === undefined || properties_target !== undefined || isUnread(namespace, association)) continue;
      report({ params: { resource_type, meant }, pointer });
    }
  },
};

const MEANT: Readonly<Record<string, string>> = {
  "OS::Cinder::Volume": 'properties_target "image" is what Nova reads when a server boots from the volume',
  "OS::Nova::Server": 'properties_target is "metadata" or "scheduler_hints"',
};

/** Whether the supplement says for every property that no service reads it there: then the target does not matter. */
function isUnread(namespace: Subject, association: AssociationPart): boolean {
  const properties = namespace.properties();
  return properties.length > 0 && properties.every((property) => namespace.facts(property, association)?.read_by?.length === 0);
}
