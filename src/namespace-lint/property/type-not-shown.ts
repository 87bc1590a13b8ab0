import { joinPointer } from "../../json/pointer.ts";
import { isMap, member } from "../../json/value.ts";
import { textOf } from "../members.ts";
import type { NamespaceRule } from "../rule.ts";

/** A property that Horizon has no field for: an object, or a list without the values to choose from. */
export const typeNotShown: NamespaceRule<{ type: string }> = {
  code: "type-not-shown",
  severity: "warning",
  source: "horizon/static/framework/widgets/metadata/tree/metadata-tree-item.controller.js and .html, master",
  message: ({ type }) =>
    type === "array"
      ? "a list needs items.enum: without it Horizon's form fails when the property is chosen"
      : "Horizon has no field for an object: the property can be chosen, but not given a value",
  check(namespace, report) {
    for (const part of namespace.properties()) {
      const { value: property, pointer, key } = part;
      // no text is a value of it: users are not meant to choose it
      if (namespace.associations().some((association) => namespace.facts(part, association)?.schema?.format === "list")) continue;
      const type = textOf(property, "type");
      const items = member(property, "items");
      if (type === "object" || (type === "array" && !(isMap(items) && Array.isArray(member(items, "enum"))))) {
        report({ params: { type }, pointer: joinPointer(pointer, "type"), key });
      }
    }
  },
};
