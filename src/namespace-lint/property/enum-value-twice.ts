import { joinPointer } from "../../json/pointer.ts";
import { member } from "../../json/value.ts";
import { textsOf } from "../members.ts";
import { quoted } from "../quoted.ts";
import type { NamespaceRule } from "../rule.ts";

/** A value that an enum has a second time. */
export const enumValueTwice: NamespaceRule<{ value: string }> = {
  code: "enum-value-twice",
  severity: "warning",
  fixable: true,
  source: "the document; a list of choices in Horizon fails over two that are alike (ng-repeat)",
  message: ({ value }) => `${quoted(value)} is in the enum twice`,
  check(namespace, report) {
    for (const { value: property, pointer, key } of namespace.properties()) {
      for (const [holder, at] of [
        [property, pointer],
        [member(property, "items"), joinPointer(pointer, "items")],
      ] as const) {
        const firsts = new Map<string, number>();
        for (const { text: value, index } of textsOf(holder, "enum")) {
          const first = firsts.get(value);
          const place = joinPointer(at, "enum", index);
          if (first === undefined) firsts.set(value, index);
          else
            report({
              params: { value },
              pointer: place,
              key,
              related: [{ key: value, at: { pointer: joinPointer(at, "enum", first) } }],
              fix: { kind: "remove", pointer: place },
            });
        }
      }
    }
  },
};
