import { textOf } from "../members.ts";
import { cut } from "../quoted.ts";
import type { NamespaceRule } from "../rule.ts";
import type { PropertyPart } from "../subject.ts";

/** A property that the namespace has a second time, in an object or in other letters. */
export const keyTwice: NamespaceRule<{ key: string; same: string }> = {
  code: "key-twice",
  severity: "warning",
  source: "horizon/static/framework/widgets/metadata/tree/tree.service.js (loadExisting tells keys apart in lower case), master",
  message: ({ key, same }) =>
    key === same
      ? `the namespace describes ${cut(key)} twice, and either of the two may be shown`
      : `${cut(key)} and ${cut(same)} differ only in case, and dashboards treat them as one`,
  check(namespace, report) {
    const seen = new Map<string, PropertyPart>();
    for (const property of namespace.properties()) {
      const first = seen.get(property.name.toLowerCase());
      if (first === undefined) seen.set(property.name.toLowerCase(), property);
      else
        report({
          params: { key: property.key, same: first.key },
          pointer: property.pointer,
          of: "key",
          key: property.key,
          related: [{ key: nameOf(first), at: { pointer: first.pointer, of: "key" } }],
        });
    }
  },
};

const nameOf = ({ key, object }: PropertyPart): string => (object === undefined ? key : `${textOf(object.value, "name")}/${key}`);
