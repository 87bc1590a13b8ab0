import { joinPointer } from "../../json/pointer.ts";
import { textOf } from "../members.ts";
import { quoted } from "../quoted.ts";
import type { NamespaceRule, WithWays } from "../rule.ts";

const LISTS = { objects: "object", tags: "tag", resource_type_associations: "resource type association" } as const;

/** Two objects, tags or associations of one name. */
export const nameTakenTwice: NamespaceRule<WithWays & { part: string; name: string }> = {
  code: "name-taken-twice",
  severity: "error",
  source: "the unique constraints in glance/db/sqlalchemy/models_metadef.py, every release",
  message: ({ part, name }) =>
    `a second ${part} has the name ${quoted(name)}: the API refuses the namespace, and db_load_metadefs keeps only the first`,
  check(namespace, report) {
    for (const [list, part] of Object.entries(LISTS) as [keyof typeof LISTS, string][]) {
      const seen = new Map<string, string>();
      for (const { value, pointer } of namespace.parts(list)) {
        const name = textOf(value, "name");
        const first = name === undefined ? undefined : seen.get(name);
        if (name === undefined) continue;
        if (first === undefined) seen.set(name, pointer);
        else
          report({
            params: { part, name, ways: ["post"] },
            pointer: joinPointer(pointer, "name"),
            http: 409,
            related: [{ key: name, at: { pointer: joinPointer(first, "name") } }],
          });
      }
    }
  },
};
