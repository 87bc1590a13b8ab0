import { cut } from "../quoted.ts";
import type { NamespaceRule } from "../rule.ts";
import { judgedKeys } from "./key-rules.ts";
import { unknownKeys } from "./unknown-keys.ts";

/** A key that is stored and that no service acts on. */
export const propertyUnread: NamespaceRule<{ key: string; resource_type: string }> = {
  code: "property-unread",
  severity: "warning",
  source: "nova/objects/image_meta.py, release by release; read_by in metadefs/*/supplement",
  message: ({ key, resource_type }) => `${cut(key)} is stored on ${resource_type} but never read, in any release`,
  check(namespace, report) {
    for (const { property, association, key, known } of judgedKeys(namespace)) {
      // a key that no service checks or reads is a note for people
      const own = isNovas(association.name, key);
      if (
        known.length === 0 ||
        !known.every(({ entry }) => entry.read_by?.length === 0 && !entry.refused && (own || entry.check?.service === "nova"))
      )
        continue;
      report({ params: { key, resource_type: association.name }, pointer: property.pointer, of: "key", key });
    }
    for (const { part, meant, suggestions } of unknownKeys(namespace)) {
      if (meant !== undefined || !isNovas(part.association.name, part.key)) continue;
      report({
        params: { key: part.key, resource_type: part.association.name },
        pointer: part.property.pointer,
        of: "key",
        key: part.key,
        suggestions,
      });
    }
  },
};

/** Whether a key has a prefix under which Nova looks for its own image properties. */
const isNovas = (resourceType: string, key: string): boolean => resourceType === "OS::Glance::Image" && /^(?:hw|img)_/.test(key);
