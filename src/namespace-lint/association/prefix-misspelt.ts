import { joinPointer } from "../../json/pointer.ts";
import { quoted } from "../quoted.ts";
import type { NamespaceRule } from "../rule.ts";
import { meantPrefix } from "./prefixes.ts";

/** A prefix under which no service reads the keys, where another one would do. */
export const prefixMisspelt: NamespaceRule<{ prefix: string; meant: string; resource_type: string; group?: string }> = {
  code: "prefix-misspelt",
  severity: "warning",
  source: "the catalog's keys; nova/api/validation/extra_specs/traits.py reads any suffix of trait as a request group",
  message: ({ prefix, meant, resource_type, group }) =>
    group === undefined
      ? `${prefix === "" ? "without a prefix" : `under the prefix ${quoted(prefix)}`} no service reads these keys of ${resource_type}; use ${quoted(meant)}`
      : `Nova reads the prefix ${quoted(prefix)} as ${quoted(meant)} of a request group named ${quoted(group)}, which nothing else describes`,
  check(namespace, report) {
    for (const association of namespace.associations()) {
      const { prefix, pointer, name: resource_type, surface } = association;
      const meant = meantPrefix(namespace, association);
      if (meant === undefined) continue;
      const first = namespace.properties()[0];
      const accident = first !== undefined && namespace.context.known.find(surface, prefix + first.name).length > 0;
      const group = accident ? prefix.replace(/:$/, "").slice(meant.replace(/:$/, "").length) : undefined;
      report({
        params: { prefix, meant, resource_type, ...(group !== undefined && { group }) },
        pointer: Object.hasOwn(association.value, "prefix") ? joinPointer(pointer, "prefix") : pointer,
        suggestions: [{ kind: "value", text: meant }],
      });
    }
  },
};
