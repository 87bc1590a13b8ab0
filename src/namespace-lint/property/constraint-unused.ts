import { joinPointer } from "../../json/pointer.ts";
import { textOf } from "../members.ts";
import { cut } from "../quoted.ts";
import type { NamespaceRule } from "../rule.ts";
import { CONSTRAINTS } from "./constraints.ts";

const NUMBER = ["minimum", "maximum"];

/** What constrains the values of each type. */
const USED: Readonly<Record<string, readonly string[]>> = {
  string: ["enum", "pattern", "minLength", "maxLength"],
  integer: NUMBER,
  number: NUMBER,
  boolean: [],
  array: ["items", "minItems", "maxItems", "uniqueItems", "additionalItems"],
};

/** A constraint that says nothing of values of the property's type. */
export const constraintUnused: NamespaceRule<{ attribute: string; type: string }> = {
  code: "constraint-unused",
  severity: "info",
  source: "JSON Schema, and horizon/static/framework/widgets/metadata/tree/metadata-tree-item.html, master",
  message: ({ attribute, type }) => `${cut(attribute)} has no effect on ${type === "array" || type === "integer" ? "an" : "a"} ${type}`,
  check(namespace, report) {
    for (const { value: property, pointer, key } of namespace.properties()) {
      const type = textOf(property, "type") ?? "";
      const used = Object.hasOwn(USED, type) ? USED[type] : undefined;
      if (used === undefined) continue;
      for (const attribute of CONSTRAINTS) {
        const given = property[attribute];
        if (!Object.hasOwn(property, attribute) || used.includes(attribute) || given === null || given === false) continue;
        report({ params: { attribute, type }, pointer: joinPointer(pointer, attribute), of: "key", key });
      }
    }
  },
};
