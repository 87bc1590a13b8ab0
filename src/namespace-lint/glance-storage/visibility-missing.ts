import type { NamespaceRule } from "../rule.ts";

/** A namespace that does not say who sees it: it is private. */
export const visibilityMissing: NamespaceRule<Record<never, never>> = {
  code: "visibility-missing",
  severity: "info",
  source: "glance/db/sqlalchemy/metadata.py and glance/db/sqlalchemy/metadef_api/namespace.py, every release",
  message: () =>
    "the namespace has no visibility, so it is private: if db_load_metadefs loads it, it belongs to the project admin, and other projects do not see it",
  check(namespace, report) {
    if (!Object.hasOwn(namespace.document, "visibility")) report({ params: {}, pointer: "" });
  },
};
