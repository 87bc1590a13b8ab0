import { joinPointer } from "../../json/pointer.ts";
import { isMap, member } from "../../json/value.ts";
import { nearest } from "../../schema/nearest.ts";
import { textsOf } from "../members.ts";
import { cut } from "../quoted.ts";
import type { NamespaceRule } from "../rule.ts";

/** A required property that its object does not have. */
export const requiredUnknown: NamespaceRule<{ name: string }> = {
  code: "required-unknown",
  severity: "warning",
  source: "the document",
  message: ({ name }) => `${cut(name)} is required, but the object has no such property`,
  check(namespace, report) {
    for (const { value, pointer } of namespace.parts("objects")) {
      const properties = member(value, "properties");
      const names = isMap(properties) ? Object.keys(properties) : [];
      const known = new Set(names);
      for (const { text: name, index } of textsOf(value, "required")) {
        if (known.has(name)) continue;
        const suggestions = nearest(name, names.slice(0, 1000)).map((text) => ({ kind: "key", text }) as const);
        report({ params: { name }, pointer: joinPointer(pointer, "required", index), suggestions });
      }
    }
  },
};
