import { joinPointer } from "../../json/pointer.ts";
import { textOf, textsOf } from "../members.ts";
import { quoted } from "../quoted.ts";
import type { NamespaceRule } from "../rule.ts";

/** An object's `required`: the API keeps it, the loader does not. */
export const requiredLost: NamespaceRule<{ object: string }> = {
  code: "required-lost",
  severity: "info",
  source: "glance/db/sqlalchemy/metadata.py (_populate_metadata), every release",
  message: ({ object }) => `db_load_metadefs drops "required" of the object ${quoted(object)}; only a namespace that is posted keeps it`,
  check(namespace, report) {
    for (const { value, pointer } of namespace.parts("objects")) {
      if (textsOf(value, "required").length === 0) continue;
      report({ params: { object: textOf(value, "name") ?? "" }, pointer: joinPointer(pointer, "required") });
    }
  },
};
