import type { Rule } from "../../model.ts";
import type { WithWays } from "../rule.ts";

/** Something else where a namespace is meant; there is nothing in it to look at. */
export const namespaceNotAMap: Rule<WithWays & { kind: string }> = {
  code: "namespace-not-a-map",
  severity: "error",
  source: "glance/api/v2/metadef_namespaces.py and glance/db/sqlalchemy/metadata.py, every release",
  message: ({ kind }) => `a namespace must be a map, not ${kind}`,
};
