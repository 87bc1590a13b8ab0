import { joinPointer } from "../../json/pointer.ts";
import { textOf } from "../members.ts";
import { patternOf } from "../pattern/pattern-of.ts";
import { cut, quoted } from "../quoted.ts";
import type { NamespaceRule } from "../rule.ts";
import { defaultText } from "./default-value.ts";

/** A default that the property's own pattern does not cover. */
export const defaultNotMatching: NamespaceRule<{ value: string; pattern: string }> = {
  code: "default-not-matching",
  severity: "warning",
  source: "the document; Nova and Horizon hold whole texts to a pattern",
  message: ({ value, pattern }) => `the default ${quoted(value)} does not match the pattern ${cut(pattern)}`,
  check(namespace, report) {
    for (const { value: property, pointer, key } of namespace.properties()) {
      const value = textOf(property, "type") === "string" ? defaultText(property) : undefined;
      const pattern = value === undefined ? undefined : patternOf(namespace, property);
      if (value === undefined || pattern?.covers(value) !== false) continue;
      report({ params: { value, pattern: pattern.text }, pointer: joinPointer(pointer, "default"), key });
    }
  },
};
