import { cut } from "../quoted.ts";
import type { NamespaceRule } from "../rule.ts";
import { judgedKeys } from "./key-rules.ts";

/** A key that has a successor, or that is on its way out. */
export const propertyDeprecated: NamespaceRule<{ key: string; successor?: string; reason?: string }> = {
  code: "property-deprecated",
  severity: "info",
  source: "deprecated in metadefs/*/supplement",
  message: ({ key, successor, reason }) =>
    `${cut(key)} is deprecated${successor === undefined ? "" : `; use ${successor}`}${reason === undefined ? "" : ` (${reason})`}`,
  check(namespace, report) {
    const told = new Set<string>();
    for (const { property, key, known } of judgedKeys(namespace)) {
      const deprecated = known[0]?.entry.deprecated;
      if (deprecated === undefined || !known.every(({ entry }) => entry.deprecated !== undefined) || told.has(property.pointer + key))
        continue;
      told.add(property.pointer + key);
      const { successor, reason } = deprecated;
      report({
        params: { key, ...(successor !== undefined && { successor }), ...(reason !== undefined && { reason }) },
        pointer: property.pointer,
        of: "key",
        key,
        suggestions: successor === undefined ? [] : [{ kind: "key", text: successor }],
      });
    }
  },
};
