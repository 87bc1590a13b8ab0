import { joinPointer } from "../../json/pointer.ts";
import { textsOf } from "../members.ts";
import { cut } from "../quoted.ts";
import type { NamespaceRule } from "../rule.ts";
import { suggest } from "../suggest.ts";

const OPERATORS = ["=", "==", "!=", ">=", "<=", "s==", "s!=", "s<", "s<=", "s>", "s>=", "<in>", "<all-in>", "<or>"];
const KNOWN = new Set(OPERATORS);

/** An operator that no scheduler knows: the text is compared as it is, operator and all. */
export const operatorUnknown: NamespaceRule<{ operator: string }> = {
  code: "operator-unknown",
  severity: "warning",
  source: "nova/scheduler/filters/extra_specs_ops.py and cinder/scheduler/filters/extra_specs_ops.py, every release",
  message: ({ operator }) => `${cut(operator)} is not an operator of the schedulers; use ${OPERATORS.join(" ")}`,
  check(namespace, report) {
    for (const { value, pointer, key } of namespace.properties()) {
      for (const { text: operator, index } of textsOf(value, "operators")) {
        if (KNOWN.has(operator)) continue;
        report({
          params: { operator },
          pointer: joinPointer(pointer, "operators", index),
          key,
          suggestions: suggest("value", operator, OPERATORS),
        });
      }
    }
  },
};
