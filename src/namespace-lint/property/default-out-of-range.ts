import { joinPointer } from "../../json/pointer.ts";
import { numberOf, textOf } from "../members.ts";
import type { NamespaceRule } from "../rule.ts";
import { defaultText } from "./default-value.ts";

/** A default below the property's minimum or above its maximum. */
export const defaultOutOfRange: NamespaceRule<{ value: string; minimum?: number; maximum?: number }> = {
  code: "default-out-of-range",
  severity: "warning",
  source: "the document",
  message: ({ value, minimum, maximum }) =>
    minimum === undefined ? `the default ${value} is above the maximum ${maximum}` : `the default ${value} is below the minimum ${minimum}`,
  check(namespace, report) {
    for (const { value: property, pointer, key } of namespace.properties()) {
      if (!/^(?:integer|number)$/.test(textOf(property, "type") ?? "")) continue;
      const value = defaultText(property),
        number = Number(value);
      if (value === undefined || value.trim() === "" || !Number.isFinite(number)) continue;
      const minimum = numberOf(property, "minimum"),
        maximum = numberOf(property, "maximum");
      const at = joinPointer(pointer, "default");
      if (minimum !== undefined && number < minimum) report({ params: { value, minimum }, pointer: at, key });
      if (maximum !== undefined && number > maximum) report({ params: { value, maximum }, pointer: at, key });
    }
  },
};
