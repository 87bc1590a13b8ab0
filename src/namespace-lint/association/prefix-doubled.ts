import { cut } from "../quoted.ts";
import type { NamespaceRule } from "../rule.ts";

/** A property whose name begins with the prefix that it is given once more. */
export const prefixDoubled: NamespaceRule<{ key: string; prefix: string; name: string }> = {
  code: "prefix-doubled",
  severity: "warning",
  source: "glance/api/v2/metadef_namespaces.py (_prefix_property_name), every release",
  message: ({ key, prefix, name }) => `the prefix ${cut(prefix)} is added to the name ${cut(name)}, so the key is ${cut(key)}`,
  check(namespace, report) {
    for (const { property, association, key, known } of namespace.keys()) {
      const { prefix } = association;
      if (prefix === "" || known.length > 0 || !isDoubled(prefix, property.name)) continue;
      report({
        params: { key, prefix, name: property.name },
        pointer: property.pointer,
        of: "key",
        key,
        related: [{ key: prefix, at: { pointer: association.pointer } }],
      });
    }
  },
};

/** Whether a name begins with a prefix, be it with another separator. */
export function isDoubled(prefix: string, name: string): boolean {
  const plain = (text: string): string => text.toLowerCase().replace(/[-_:.]/g, "_");
  return /[-_:.]$/.test(prefix) && plain(name).startsWith(plain(prefix));
}
