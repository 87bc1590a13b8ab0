import { cut, rowOf } from "../quoted.ts";
import type { NamespaceRule } from "../rule.ts";
import { keysElsewhere } from "./keys-elsewhere.ts";

/** A key that another namespace of the same folder describes otherwise: what may be chosen depends on where one looks. */
export const keyConflict: NamespaceRule<{ key: string; namespace: string; differs: readonly string[] }> = {
  code: "key-conflict",
  severity: "warning",
  source: "the documents; dashboards show such a key twice",
  message: ({ key, namespace, differs }) => `${cut(key)} is also in ${cut(namespace)}, but with a different ${rowOf(differs)}`,
  check(namespace, report) {
    for (const { part, other, at, conflicts } of keysElsewhere(namespace)) {
      if (conflicts.length === 0) continue;
      report({
        params: { key: part.key, namespace: other, differs: conflicts },
        pointer: part.property.pointer,
        of: "key",
        key: part.key,
        related: [{ key: part.key, at }],
      });
    }
  },
};
