import { cut, rowOf } from "../quoted.ts";
import type { NamespaceRule } from "../rule.ts";
import { judgedKeys } from "./key-rules.ts";
import { unknownKeys } from "./unknown-keys.ts";

/** A key that Nova's check of extra specs refuses: an unknown one in a namespace of its own, or one that the check lacks. */
export const propertyRefused: NamespaceRule<{ key: string; read_by: readonly string[] }> = {
  code: "property-refused",
  severity: "warning",
  source: "nova/api/validation/extra_specs, release by release",
  message: ({ key, read_by }) =>
    `Nova refuses ${cut(key)} on a flavor from microversion 2.86 on${read_by.length > 0 ? `, although ${rowOf(read_by)} ${read_by.length > 1 ? "read" : "reads"} it` : ", and no service reads it"}`,
  check(namespace, report) {
    for (const { property, key, known: all } of judgedKeys(namespace)) {
      // the check is younger than the release that StarlingX grew from
      const known = all.filter(({ target }) => target.platform === "openstack");
      const first = known[0];
      if (first === undefined || !known.every(({ entry }) => entry.refused)) continue;
      report({ params: { key, read_by: first.entry.read_by ?? ["nova"] }, pointer: property.pointer, of: "key", key });
    }
    for (const { part, suggestions } of unknownKeys(namespace)) {
      if (!namespace.context.known.isOwned(part.association.surface, part.key)) continue;
      report({ params: { key: part.key, read_by: [] }, pointer: part.property.pointer, of: "key", key: part.key, suggestions });
    }
  },
};
