import { cut, rowOf } from "../quoted.ts";
import type { NamespaceRule } from "../rule.ts";
import { keysElsewhere } from "./keys-elsewhere.ts";

/** A key that another namespace of the same folder describes too, in the same way or only with other words. */
export const keyInTwoNamespaces: NamespaceRule<{ key: string; namespace: string; differs: readonly string[] }> = {
  code: "key-in-two-namespaces",
  severity: "info",
  source: "the documents; dashboards show such a key twice",
  message: ({ key, namespace, differs }) =>
    `${cut(key)} is also in ${cut(namespace)}${differs.length === 0 ? "" : `, with a different ${rowOf(differs)}`}`,
  check(namespace, report) {
    for (const { part, other, at, differs, conflicts } of keysElsewhere(namespace)) {
      // a supplement that speaks of the key knows of both
      if (conflicts.length > 0 || namespace.facts(part.property, part.association) !== undefined) continue;
      report({
        params: { key: part.key, namespace: other, differs },
        pointer: part.property.pointer,
        of: "key",
        key: part.key,
        related: [{ key: part.key, at }],
      });
    }
  },
};
