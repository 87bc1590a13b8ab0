import { joinPointer } from "../../json/pointer.ts";
import type { EscapeReading } from "../../regex/node.ts";
import type { NamespaceRule } from "../rule.ts";
import { patternOf } from "./pattern-of.ts";

/** A construct that JavaScript and Python do not read alike: Horizon is written in the one, OpenStack's services in the other. */
export const patternDialect: NamespaceRule<{ construct: string; javascript: EscapeReading; python: EscapeReading }> = {
  code: "pattern-dialect",
  severity: "warning",
  source: "ECMAScript's and Python's syntax of regular expressions",
  message: ({ construct, javascript, python }) => {
    if (javascript === "other" && python === "other") return `${construct} is a class of characters in neither JavaScript nor Python`;
    if (javascript === "refused") return `only Python has ${construct}; in Horizon the pattern is an error`;
    if (python === "refused")
      return `Python refuses ${construct}${javascript === "other" ? ", and JavaScript reads it so only with its flag u, which Horizon does not set" : ""}`;
    return `JavaScript and Python read ${construct} differently`;
  },
  check(namespace, report) {
    for (const { value, pointer, key } of namespace.properties()) {
      const pattern = patternOf(namespace, value);
      const told = new Set<string>();
      for (const { construct, javascript, python } of pattern?.parsed.kind === "pattern" ? pattern.parsed.quirks : []) {
        if (told.has(construct)) continue;
        told.add(construct);
        report({
          params: { construct, javascript, python },
          pointer: joinPointer(pointer, "pattern"),
          key,
          ...(javascript === "taken" && { severity: "info" }),
        });
      }
    }
  },
};
