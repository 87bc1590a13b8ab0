import { joinPointer } from "../../json/pointer.ts";
import { cut } from "../quoted.ts";
import type { NamespaceRule, WithWays } from "../rule.ts";
import { attributeOf } from "./attributes.ts";
import { partsOf } from "./parts.ts";

/** A length or a number of items below zero. */
export const countNegative: NamespaceRule<WithWays & { attribute: string; value: number }> = {
  code: "count-negative",
  severity: "error",
  source: "glance/api/v2/metadef_namespaces.py (positiveInteger), every release",
  message: ({ attribute, value }) => `${cut(attribute)} must be 0 or more, not ${value}: the API refuses the namespace`,
  check(namespace, report) {
    for (const [part, { value, pointer }] of partsOf(namespace)) {
      for (const [attribute, given] of Object.entries(value)) {
        if (attributeOf(part, attribute)?.shape !== "count" || typeof given !== "number" || !(given < 0) || !Number.isInteger(given))
          continue;
        report({ params: { attribute, value: given, ways: ["post"] }, pointer: joinPointer(pointer, attribute), http: 400 });
      }
    }
  },
};
