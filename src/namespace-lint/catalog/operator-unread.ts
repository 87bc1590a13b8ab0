import { joinPointer } from "../../json/pointer.ts";
import { textOf, textsOf } from "../members.ts";
import { cut, rowOf } from "../quoted.ts";
import type { NamespaceRule } from "../rule.ts";
import { accepts } from "./accepts.ts";
import { comparedProperties, keysWhere, namesOf } from "./compared.ts";

/** Operators for a key whose value the service compares with none. */
export const operatorUnread: NamespaceRule<{ operator: string; keys: readonly string[] }> = {
  code: "operator-unread",
  severity: "warning",
  source: "the catalog: nova/api/validation/extra_specs; nova/scheduler/filters compare only capabilities and aggregates",
  message: ({ operator, keys }) =>
    `the operator ${cut(operator)} is listed for ${rowOf(keys)}, but the service does not read operators there`,
  check(namespace, report) {
    for (const { property, keys } of comparedProperties(namespace)) {
      const value = textsOf(property.value, "enum")[0]?.text ?? "1";
      for (const { text: operator, index } of textsOf(property.value, "operators")) {
        const refusing = keysWhere(keys, ({ schema }) => !accepts(schema, `${operator} ${value}`));
        // where one resource type asks with operators, another is what is asked for
        if (refusing.length === 0 || refusing.length < keys.length) continue;
        report({
          params: { operator, keys: namesOf(refusing) },
          pointer: joinPointer(property.pointer, "operators", index),
          key: refusing[0]?.key ?? property.key,
          // Horizon writes an operator before the values of a list, and before nothing else
          ...(textOf(property.value, "type") !== "array" && { severity: "info" }),
        });
      }
    }
  },
};
