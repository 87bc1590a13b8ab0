import { characters } from "../../json/characters.ts";
import { joinPointer } from "../../json/pointer.ts";
import { cut } from "../quoted.ts";
import type { NamespaceRule, WithWays } from "../rule.ts";
import { attributeOf } from "./attributes.ts";
import { partsOf } from "./parts.ts";

/** A text longer than the API accepts. */
export const attributeTooLong: NamespaceRule<WithWays & { attribute: string; length: number; maximum: number }> = {
  code: "attribute-too-long",
  severity: "error",
  source: "glance/api/v2/metadef_namespaces.py (get_schema), every release",
  message: ({ attribute, length, maximum }) =>
    `${cut(attribute)} has ${length} characters, but the API accepts at most ${maximum} and refuses the namespace`,
  check(namespace, report) {
    for (const [part, { value, pointer }] of partsOf(namespace)) {
      for (const [attribute, given] of Object.entries(value)) {
        const maximum = attributeOf(part, attribute)?.most;
        if (maximum === undefined || typeof given !== "string") continue;
        const length = characters(given);
        if (length > maximum)
          report({ params: { attribute, length, maximum, ways: ["post"] }, pointer: joinPointer(pointer, attribute), http: 400 });
      }
    }
  },
};
