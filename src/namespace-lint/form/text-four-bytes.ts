import { joinPointer } from "../../json/pointer.ts";
import { textsOf } from "../members.ts";
import { cut, quoted } from "../quoted.ts";
import type { NamespaceFault, NamespaceRule, WithWays } from "../rule.ts";
import { attributeOf } from "./attributes.ts";
import { partsOf } from "./parts.ts";

interface Params extends WithWays {
  readonly what: string;
  readonly character: string;
}

/** A character beyond the first plane of Unicode: four bytes in UTF-8, which MySQL's older tables have no room for. */
const FOUR_BYTES = /[\u{10000}-\u{10ffff}]/u;

/** A text with a character of four bytes, which the API refuses in every column; it does not check lists. */
export const textFourBytes: NamespaceRule<Params> = {
  code: "text-four-bytes",
  severity: "error",
  source: "glance/common/utils.py (no_4byte_params) and glance/db/sqlalchemy/api.py, every release",
  message: ({ what, character }) => `${cut(what)} contains ${quoted(character)}, a four-byte character: the API refuses the namespace`,
  check(namespace, report) {
    for (const [part, { value, pointer }] of partsOf(namespace)) {
      // associations are not looked at, nor what a property's items are
      if (part === "resource type association" || part === "items") continue;
      for (const [name, given] of Object.entries(value)) {
        const attribute = attributeOf(part, name);
        if (attribute?.shape === "text" && attribute.own === undefined) tell(name, given, joinPointer(pointer, name), report);
      }
      // kept as one text, with commas between
      if (part === "object") {
        for (const { text, index } of textsOf(value, "required"))
          tell("a member of required", text, joinPointer(pointer, "required", index), report);
      }
    }
    for (const { name, pointer, object, key } of namespace.properties())
      if (!object) tell("the property's name", name, pointer, (fault) => report({ ...fault, of: "key", key }));
  },
};

function tell(what: string, text: unknown, pointer: string, report: (fault: NamespaceFault<Params>) => void): void {
  const character = typeof text === "string" ? FOUR_BYTES.exec(text)?.[0] : undefined;
  if (character !== undefined) report({ params: { what, character, ways: ["post"] }, pointer, http: 400 });
}
