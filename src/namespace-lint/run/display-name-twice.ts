import { textOf } from "../members.ts";
import { cut, quoted } from "../quoted.ts";
import type { NamespaceRule } from "../rule.ts";

/** A name for people that another namespace of the same folder has: a dashboard lists the two as one. */
export const displayNameTwice: NamespaceRule<{ display_name: string; namespace: string }> = {
  code: "display-name-twice",
  severity: "info",
  source: "horizon/static/framework/widgets/metadata/tree (the label of a namespace is its display_name), master",
  message: ({ display_name, namespace }) => `the display_name ${quoted(display_name)} is also that of the namespace ${cut(namespace)}`,
  check({ name, document, context: { run, folder } }, report) {
    const display_name = textOf(document, "display_name");
    if (display_name === undefined || run === undefined || folder === undefined) return;
    const first = run.shownAs(folder, display_name).find(({ namespace }) => namespace !== name);
    if (first === undefined) return;
    report({
      params: { display_name, namespace: first.namespace },
      pointer: "/display_name",
      related: [{ key: first.namespace, at: first.locate("/display_name") }],
    });
  },
};
