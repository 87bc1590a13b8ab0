import { quoted } from "../quoted.ts";
import type { NamespaceRule, Way, WithWays } from "../rule.ts";
import { NEEDED, type PartName } from "./attributes.ts";
import { partsOf } from "./parts.ts";
import { waysInWords } from "./ways-in-words.ts";

/** An attribute that Glance asks for and that is not there. */
export const attributeMissing: NamespaceRule<WithWays & { attribute: string; part: PartName }> = {
  code: "attribute-missing",
  severity: "error",
  source: "glance/api/v2/metadef_namespaces.py (get_schema), glance/api/v2/model and glance/db/sqlalchemy/metadata.py, every release",
  message: ({ attribute, part, ways }) => `the ${part} lacks ${quoted(attribute)}: ${waysInWords(ways)}`,
  check(namespace, report) {
    for (const [part, { value, pointer }] of partsOf(namespace)) {
      for (const attribute of NEEDED[part]) {
        if (Object.hasOwn(value, attribute)) continue;
        const second: Way = part === "property" || part === "items" ? "get" : "load";
        const http = part === "namespace" || part === "property" ? 400 : 500;
        report({ params: { attribute, part, ways: ["post", second] }, pointer, http });
      }
    }
  },
};
