import type { Rule } from "../../model.ts";

/** A namespace document that is not of the form that Glance takes, keeps whole and gives back. */
export const namespaceMalformed: Rule<{ where: string; problem: string }> = {
  code: "namespace-malformed",
  severity: "error",
  source: "glance/api/v2/metadef_namespaces.py (get_schema) and glance/db/sqlalchemy/metadata.py, every release",
  message: ({ where, problem }) => `${where} ${problem}`,
};
