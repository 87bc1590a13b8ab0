import { joinPointer } from "../../json/pointer.ts";
import { kindOf, member } from "../../json/value.ts";
import type { NamespaceRule } from "../rule.ts";

/** A default that is a list, a map or null: Glance gives null back. */
export const defaultLost: NamespaceRule<{ kind: string }> = {
  code: "default-lost",
  severity: "warning",
  fixable: true,
  source: "glance/api/v2/model/metadef_property_type.py (bytes) and wsme/rest/json.py, every release",
  message: ({ kind }) => `the default is ${kind}, but Glance stores only strings: it comes back as null`,
  check(namespace, report) {
    for (const { value, pointer, key } of namespace.properties()) {
      const given = member(value, "default");
      if (given === undefined || (given !== null && typeof given !== "object")) continue;
      const at = joinPointer(pointer, "default");
      report({
        params: { kind: kindOf(given) },
        pointer: at,
        key,
        ...(given === null && { severity: "info", fix: { kind: "remove", pointer: at } }),
      });
    }
  },
};
