import { textOf } from "../members.ts";
import { cut } from "../quoted.ts";
import type { NamespaceRule } from "../rule.ts";

/** A namespace with properties that no resource type is associated with. */
export const resourceTypeMissing: NamespaceRule<{ namespace: string }> = {
  code: "resource-type-missing",
  severity: "info",
  source: "horizon/openstack_dashboard/api/glance.py (namespaces are asked for by resource type), master",
  message: ({ namespace }) => `${cut(namespace)} is associated with no resource type, so dashboards never show it`,
  check(namespace, report) {
    const given = namespace.document["resource_type_associations"];
    const none = !Object.hasOwn(namespace.document, "resource_type_associations") || (Array.isArray(given) && given.length === 0);
    if (none && namespace.properties().length > 0)
      report({ params: { namespace: textOf(namespace.document, "namespace") ?? "it" }, pointer: "" });
  },
};
