import { textOf } from "../members.ts";
import type { NamespaceRule } from "../rule.ts";

/** A namespace without a name for people. */
export const displayNameMissing: NamespaceRule<Record<never, never>> = {
  code: "display-name-missing",
  severity: "warning",
  source: "horizon/static/framework/widgets/metadata/tree/tree.service.js (loadNamespaces sorts by it), master",
  message: () =>
    "the namespace has no display_name, but Horizon sorts namespaces by it: with two or more namespaces, Horizon cannot show its list of metadata",
  check(namespace, report) {
    const name = textOf(namespace.document, "display_name");
    if (name === undefined ? !Object.hasOwn(namespace.document, "display_name") : name.trim() === "")
      report({ params: {}, pointer: name === undefined ? "" : "/display_name" });
  },
};
