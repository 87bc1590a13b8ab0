import { joinPointer } from "../../json/pointer.ts";
import type { Node } from "../../regex/node.ts";
import { cut } from "../quoted.ts";
import type { Fix, NamespaceRule } from "../rule.ts";
import { patternOf } from "./pattern-of.ts";

/** Patterns of any text, which is as much where it is found as where it is all. */
const ANYTHING = new Set([".*", "[\\s\\S]*", "[^]*", "(?:.|\\s)*", "(.|\\s)*"]);

/** A pattern that does not say where the text begins and ends. */
export const patternUnanchored: NamespaceRule<{ pattern: string; alternatives: boolean }> = {
  code: "pattern-unanchored",
  severity: "info",
  fixable: true,
  source:
    "JSON Schema (pattern is found anywhere); nova/api/validation/extra_specs/base.py (whole text); Angular's ngPattern (^ before, $ behind)",
  message: ({ pattern, alternatives }) =>
    alternatives
      ? `not every alternative of ${cut(pattern)} is anchored at both ends: Horizon adds one ^ before and one $ after all of them, so the first can end anywhere and the last can begin anywhere`
      : `${cut(pattern)} is not anchored at both ends: Nova and Horizon match the whole text, but JSON Schema finds it anywhere`,
  check(namespace, report) {
    for (const { value, pointer, key } of namespace.properties()) {
      const pattern = patternOf(namespace, value);
      if (pattern?.parsed.kind !== "pattern" || ANYTHING.has(pattern.text)) continue;
      const { node } = pattern.parsed;
      const alternatives = node.kind === "choice";
      const [begins, ends] = [isAnchored(node, "start"), isAnchored(node, "end")];
      if (begins && ends) continue;
      const at = joinPointer(pointer, "pattern");
      // ^a|b$ may mean more than one thing
      const plain = !hasAnchor(node);
      const fix: Fix | undefined = plain
        ? { kind: "set", pointer: at, value: alternatives ? `^(?:${pattern.text})$` : `^${pattern.text}$` }
        : undefined;
      report({
        params: { pattern: pattern.text, alternatives },
        pointer: at,
        key,
        ...(alternatives && { severity: "warning" }),
        ...(fix && { fix }),
      });
    }
  },
};

function isAnchored(node: Node, side: "start" | "end"): boolean {
  if (node.kind === side) return true;
  if (node.kind === "choice") return node.parts.every((part) => isAnchored(part, side));
  const parts = node.kind === "sequence" ? node.parts.filter((part) => part.kind !== "sequence" || part.parts.length > 0) : [];
  const outer = parts.at(side === "start" ? 0 : -1);
  return outer !== undefined && isAnchored(outer, side);
}

function hasAnchor(node: Node): boolean {
  if (node.kind === "start" || node.kind === "end") return true;
  if (node.kind === "sequence" || node.kind === "choice") return node.parts.some(hasAnchor);
  return (node.kind === "repeat" || node.kind === "look") && hasAnchor(node.part);
}
