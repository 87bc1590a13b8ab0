import { joinPointer } from "../../json/pointer.ts";
import { textOf } from "../members.ts";
import { quoted, rowOf } from "../quoted.ts";
import type { NamespaceRule } from "../rule.ts";
import { othersOf, sameWords } from "./same-words.ts";

/** Properties with the same title: in a list of titles they cannot be distinguished. */
export const titleTwice: NamespaceRule<{ title: string; keys: readonly string[] }> = {
  code: "title-twice",
  severity: "info",
  source: "horizon/static/framework/widgets/metadata/tree (the label of a property is its title), master",
  message: ({ title, keys }) => `${quoted(title)} is the title of ${rowOf(keys)}, but dashboards distinguish properties by their titles`,
  check(namespace, report) {
    for (const group of sameWords(namespace, "title")) {
      const [first] = group as [(typeof group)[number]];
      const params = { title: textOf(first.value, "title")?.trim() ?? "", keys: group.map(({ key }) => key) };
      report({ params, pointer: joinPointer(first.pointer, "title"), key: first.key, related: othersOf(group, "title") });
    }
  },
};
