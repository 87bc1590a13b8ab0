import { joinPointer } from "../../json/pointer.ts";
import { textOf } from "../members.ts";
import { quoted } from "../quoted.ts";
import type { NamespaceRule, WithWays } from "../rule.ts";

/** A default with a character outside ASCII: Glance keeps defaults as bytes and reads those as ASCII. */
export const defaultNotAscii: NamespaceRule<WithWays & { character: string }> = {
  code: "default-not-ascii",
  severity: "error",
  source: "glance/api/v2/model/metadef_property_type.py (bytes) and wsme/rest/json.py, every release",
  message: ({ character }) =>
    `the default contains ${quoted(character)}, but Glance reads defaults as ASCII: the API refuses the namespace but leaves an empty namespace of its name, and after db_load_metadefs loads it, Glance can never read the namespace again`,
  check(namespace, report) {
    for (const { value, pointer, key } of namespace.properties()) {
      const character = /[^\0-\x7f]/u.exec(textOf(value, "default") ?? "")?.[0];
      if (character === undefined) continue;
      // half of a pair is no character that Python would write out
      const http = /[\ud800-\udfff]/.test(character) && character.length === 1 ? 500 : 400;
      report({ params: { character, ways: ["post", "get"] }, pointer: joinPointer(pointer, "default"), http, key });
    }
  },
};
