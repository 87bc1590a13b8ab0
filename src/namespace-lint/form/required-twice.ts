import { joinPointer } from "../../json/pointer.ts";
import { textsOf } from "../members.ts";
import { cut } from "../quoted.ts";
import type { NamespaceRule, WithWays } from "../rule.ts";

/** A property that an object's `required` names a second time. */
export const requiredTwice: NamespaceRule<WithWays & { name: string }> = {
  code: "required-twice",
  severity: "error",
  fixable: true,
  source: "glance/api/v2/metadef_namespaces.py (stringArray), every release",
  message: ({ name }) => `${cut(name)} is twice in the list "required": the API refuses the namespace`,
  check(namespace, report) {
    for (const { value, pointer } of namespace.parts("objects")) {
      const seen = new Set<string>();
      for (const { text: name, index } of textsOf(value, "required")) {
        const at = joinPointer(pointer, "required", index);
        if (seen.has(name)) report({ params: { name, ways: ["post"] }, pointer: at, http: 400, fix: { kind: "remove", pointer: at } });
        seen.add(name);
      }
    }
  },
};
