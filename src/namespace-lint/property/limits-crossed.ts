import { joinPointer } from "../../json/pointer.ts";
import { numberOf } from "../members.ts";
import type { NamespaceRule } from "../rule.ts";

const PAIRS = [
  ["minimum", "maximum"],
  ["minLength", "maxLength"],
  ["minItems", "maxItems"],
] as const;

/** A lower limit above its upper one: no value fits. */
export const limitsCrossed: NamespaceRule<{ lower: string; upper: string; from: number; to: number }> = {
  code: "limits-crossed",
  severity: "warning",
  source: "the document",
  message: ({ lower, upper, from, to }) => `${lower} is ${from} but ${upper} is ${to}, so no value fits`,
  check(namespace, report) {
    for (const { value: property, pointer, key } of namespace.properties()) {
      for (const [lower, upper] of PAIRS) {
        const from = numberOf(property, lower),
          to = numberOf(property, upper);
        if (from !== undefined && to !== undefined && from > to)
          report({ params: { lower, upper, from, to }, pointer: joinPointer(pointer, lower), key });
      }
    }
  },
};
