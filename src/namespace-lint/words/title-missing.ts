import { joinPointer } from "../../json/pointer.ts";
import { textOf } from "../members.ts";
import { cut } from "../quoted.ts";
import type { NamespaceRule } from "../rule.ts";

/** A property whose title is empty: dashboards list it without a name. */
export const titleMissing: NamespaceRule<{ key: string }> = {
  code: "title-missing",
  severity: "info",
  source: "horizon/static/framework/widgets/metadata/tree/tree.service.js (fromProperty), master",
  message: ({ key }) => `the title of ${cut(key)} is empty, so dashboards list it without a name`,
  check(namespace, report) {
    for (const { value, pointer, key } of namespace.properties()) {
      if (textOf(value, "title")?.trim() === "") report({ params: { key }, pointer: joinPointer(pointer, "title"), key });
    }
  },
};
