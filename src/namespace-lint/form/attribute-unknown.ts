import { joinPointer } from "../../json/pointer.ts";
import { member } from "../../json/value.ts";
import { isSlip, nearest } from "../../schema/nearest.ts";
import { cut } from "../quoted.ts";
import type { Fix, NamespaceRule, Way, WithWays } from "../rule.ts";
import { attributeOf, FORM, type PartName } from "./attributes.ts";
import { partsOf } from "./parts.ts";
import { waysInWords } from "./ways-in-words.ts";

interface Params extends WithWays {
  readonly attribute: string;
  readonly part: PartName;
  /** It is dropped on the ways that it gets past. */
  readonly dropped: boolean;
}

/** An attribute that Glance's form does not have. */
export const attributeUnknown: NamespaceRule<Params> = {
  code: "attribute-unknown",
  severity: "error",
  fixable: true,
  source: "glance/api/v2/metadef_namespaces.py (get_schema) and glance/api/v2/model, every release",
  message: ({ attribute, part, ways, dropped }) =>
    `${cut(attribute)} is not an attribute of ${ARTICLES[part]}: ${waysInWords(ways)}${dropped ? ", and db_load_metadefs drops it" : ""}`,
  check(namespace, report) {
    for (const [part, { value, pointer }] of partsOf(namespace)) {
      for (const attribute of Object.keys(value)) {
        if (attributeOf(part, attribute) !== undefined) continue;
        const inProperty = part === "property" || part === "items";
        const ways: Way[] = inProperty ? ["post", "get"] : ["post"];
        const at = joinPointer(pointer, attribute);
        const names = writable(part);
        // two letters that changed places are far in a short word
        const near = [...new Set([...nearest(attribute, names), ...names.filter((name) => isSlip(attribute, name))])];
        const meant = near.find((name) => isSlip(attribute, name) && member(value, name) === undefined);
        const fix: Fix | undefined = meant === undefined ? undefined : { kind: "rename", pointer: at, name: meant };
        report({
          params: { attribute, part, ways, dropped: !inProperty },
          pointer: at,
          of: "key",
          http: part === "namespace" || (part === "property" && attribute === "required" && !isTexts(value[attribute])) ? 400 : 500,
          suggestions: near.map((text) => ({ kind: "key", text })),
          ...(fix && { fix }),
        });
      }
    }
  },
};

const ARTICLES: Readonly<Record<PartName, string>> = {
  namespace: "a namespace",
  "resource type association": "a resource type association",
  property: "a property",
  items: "a property's items",
  object: "an object",
  tag: "a tag",
};

/** What the API's schema accepts for a property's `required`, which its models do not know. */
const isTexts = (value: unknown): boolean =>
  Array.isArray(value) && value.every((text) => typeof text === "string") && new Set(value).size === value.length;

const writable = (part: PartName): string[] => Object.keys(FORM[part]).filter((name) => FORM[part][name]?.own === undefined);
