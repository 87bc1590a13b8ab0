import { joinPointer } from "../../json/pointer.ts";
import { quoted, rowOf } from "../quoted.ts";
import type { NamespaceRule } from "../rule.ts";
import { suggest } from "../suggest.ts";

/** What of a resource has properties, where that is more than one thing. */
const TARGETS: Readonly<Record<string, readonly string[]>> = {
  "OS::Cinder::Volume": ["image"],
  "OS::Nova::Server": ["metadata", "scheduler_hints"],
};

/** A target that the resource type does not have. */
export const propertiesTargetUnknown: NamespaceRule<{ target: string; resource_type: string; known: readonly string[] }> = {
  code: "properties-target-unknown",
  severity: "warning",
  source: "horizon/openstack_dashboard (properties_target), and the namespaces that OpenStack publishes",
  message: ({ target, resource_type, known }) =>
    `${quoted(target)} is not valid as properties_target of ${resource_type}; use ${rowOf(known, "or")}`,
  check(namespace, report) {
    for (const { name: resource_type, properties_target: target, pointer } of namespace.associations()) {
      const known = Object.hasOwn(TARGETS, resource_type) ? TARGETS[resource_type] : undefined;
      if (target === undefined || known === undefined || known.includes(target)) continue;
      report({
        params: { target, resource_type, known },
        pointer: joinPointer(pointer, "properties_target"),
        suggestions: suggest("value", target, known),
      });
    }
  },
};
