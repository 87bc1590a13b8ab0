import { quoted } from "../quoted.ts";
import type { NamespaceRule } from "../rule.ts";

/** A namespace of a name that another document of the same folder has. */
export const namespaceTwice: NamespaceRule<{ namespace: string }> = {
  code: "namespace-twice",
  severity: "warning",
  source: "glance/db/sqlalchemy/metadata.py (_populate_metadata), every release",
  message: ({ namespace }) =>
    `another document is also the namespace ${quoted(namespace)}: db_load_metadefs loads the first that it finds and ignores the other`,
  check({ name, context: { run, folder } }, report) {
    const first = name === "" || folder === undefined ? undefined : run?.named(folder, name);
    if (first !== undefined)
      report({ params: { namespace: name }, pointer: "/namespace", related: [{ key: name, at: first.locate("/namespace") }] });
  },
};
