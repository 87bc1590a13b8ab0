import { characters } from "../../json/characters.ts";
import { joinPointer } from "../../json/pointer.ts";
import { cut } from "../quoted.ts";
import type { NamespaceRule } from "../rule.ts";
import { attributeOf } from "./attributes.ts";
import { partsOf } from "./parts.ts";

const KEPT = 80;

/** A name that no check of the API stops and that the database has no room for. */
export const nameTooLong: NamespaceRule<{ what: string; length: number; maximum: number }> = {
  code: "name-too-long",
  severity: "warning",
  source: "glance/db/sqlalchemy/models_metadef.py, every release",
  message: ({ what, length, maximum }) =>
    `${cut(what)} has ${length} characters, but the database column has ${maximum}: MySQL and PostgreSQL refuse it (HTTP 500), SQLite keeps it`,
  check(namespace, report) {
    for (const [part, { value, pointer }] of partsOf(namespace)) {
      for (const [attribute, given] of Object.entries(value)) {
        const maximum = attributeOf(part, attribute)?.kept;
        if (maximum === undefined || typeof given !== "string" || characters(given) <= maximum) continue;
        report({
          params: { what: `${attribute} of the ${part}`, length: characters(given), maximum },
          pointer: joinPointer(pointer, attribute),
        });
      }
    }
    // the properties of an object are kept together, and their names have no column
    for (const { name, pointer, object, key } of namespace.properties()) {
      const length = characters(name);
      if (length > KEPT && !object) report({ params: { what: "the property's name", length, maximum: KEPT }, pointer, of: "key", key });
    }
  },
};
