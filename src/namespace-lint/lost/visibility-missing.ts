import type { NamespaceRule } from "../rule.ts";

/** A namespace that does not say who sees it: it is private. */
export const visibilityMissing: NamespaceRule<Record<never, never>> = {
  code: "visibility-missing",
  severity: "info",
  source: "glance/db/sqlalchemy/metadata.py and glance/db/sqlalchemy/metadef_api/namespace.py, every release",
  message: () =>
    "the namespace does not say its visibility and so is private: loaded from a file it belongs to a project called admin, and nobody else sees it",
  check(namespace, report) {
    if (!Object.hasOwn(namespace.document, "visibility")) report({ params: {}, pointer: "" });
  },
};
