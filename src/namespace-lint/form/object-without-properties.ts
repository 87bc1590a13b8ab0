import { textOf } from "../members.ts";
import { quoted } from "../quoted.ts";
import type { NamespaceRule, WithWays } from "../rule.ts";

/** An object without `properties`: the loader stores a null in its place, over which the API stumbles. */
export const objectWithoutProperties: NamespaceRule<WithWays & { name: string }> = {
  code: "object-without-properties",
  severity: "error",
  source: "glance/db/sqlalchemy/metadata.py (json_schema) and glance/db (MetadefObjectRepo), every release",
  message: ({ name }) =>
    `the object ${quoted(name)} has no properties: after db_load_metadefs loads it, Glance can never read the whole namespace again`,
  check(namespace, report) {
    for (const { value, pointer } of namespace.parts("objects")) {
      if (Object.hasOwn(value, "properties")) continue;
      report({ params: { name: textOf(value, "name") ?? "", ways: ["get"] }, pointer, http: 500 });
    }
  },
};
