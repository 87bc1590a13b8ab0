import { joinPointer } from "../../json/pointer.ts";
import { rowOf } from "../quoted.ts";
import type { NamespaceRule } from "../rule.ts";
import { othersOf, sameWords } from "./same-words.ts";

/** Properties that are explained in the same words. */
export const descriptionTwice: NamespaceRule<{ keys: readonly string[] }> = {
  code: "description-twice",
  severity: "info",
  source: "the words of the namespace",
  message: ({ keys }) => `${rowOf(keys)} have the same description, so it does not say how they differ`,
  check(namespace, report) {
    for (const group of sameWords(namespace, "description")) {
      const [first] = group as [(typeof group)[number]];
      report({
        params: { keys: group.map(({ key }) => key) },
        pointer: joinPointer(first.pointer, "description"),
        key: first.key,
        related: othersOf(group, "description"),
      });
    }
  },
};
