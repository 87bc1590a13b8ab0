import { joinPointer } from "../../json/pointer.ts";
import { cut } from "../quoted.ts";
import type { NamespaceRule, Way, WithWays } from "../rule.ts";
import { attributeOf, type PartName } from "./attributes.ts";
import { partsOf } from "./parts.ts";
import { waysInWords } from "./ways-in-words.ts";

/** An attribute that Glance writes when it shows a namespace, but does not accept. */
export const attributeReadOnly: NamespaceRule<WithWays & { attribute: string; part: PartName }> = {
  code: "attribute-read-only",
  severity: "error",
  fixable: true,
  source: "glance/api/v2/metadef_namespaces.py (_disallowed_properties) and glance/domain, every release",
  message: ({ attribute, part, ways }) =>
    `${cut(attribute)} of the ${part} cannot be set, because Glance writes it: ${ways.length === 0 ? "the value here is dropped" : waysInWords(ways)}`,
  check(namespace, report) {
    for (const [part, { value, pointer }] of partsOf(namespace)) {
      for (const attribute of Object.keys(value)) {
        const own = attributeOf(part, attribute)?.own;
        if (own === undefined) continue;
        const ways: Way[] = own === "refused" ? ["post"] : [];
        const at = joinPointer(pointer, attribute);
        report({
          params: { attribute, part, ways },
          pointer: at,
          of: "key",
          ...(own === "refused" && { http: part === "namespace" ? 403 : 500 }),
          // an answer of Glance has them by right; only who sends it back is refused
          ...((own === "dropped" || namespace.isAnswer) && { severity: "info" }),
          fix: { kind: "remove", pointer: at },
        });
      }
    }
  },
};
