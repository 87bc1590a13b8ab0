import { cut } from "../quoted.ts";
import type { NamespaceRule } from "../rule.ts";
import { unknownKeys } from "./unknown-keys.ts";

/** A key that no service reads, a letter or two from one that a service knows. */
export const propertyMisspelt: NamespaceRule<{ key: string; meant: string; resource_type: string }> = {
  code: "property-misspelt",
  severity: "warning",
  source: "the catalog's keys",
  message: ({ key, meant, resource_type }) => `no service reads ${cut(key)} of ${resource_type}; use ${meant}`,
  check(namespace, report) {
    const told = new Set<string>();
    for (const { part, meant, suggestions } of unknownKeys(namespace)) {
      if (meant === undefined || namespace.context.known.isOwned(part.association.surface, part.key)) continue;
      // a volume has the keys of an image
      if (told.has(part.property.pointer + part.key)) continue;
      told.add(part.property.pointer + part.key);
      report({
        params: { key: part.key, meant, resource_type: part.association.name },
        pointer: part.property.pointer,
        of: "key",
        key: part.key,
        suggestions,
      });
    }
  },
};
