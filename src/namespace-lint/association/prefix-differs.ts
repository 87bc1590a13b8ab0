import { joinPointer } from "../../json/pointer.ts";
import { listed } from "../../rules/value/listed.ts";
import { quoted } from "../quoted.ts";
import type { NamespaceRule } from "../rule.ts";
import type { AssociationPart } from "../subject.ts";
import { meantPrefix, prefixesOf } from "./prefixes.ts";

/** Prefixes that differ from one resource type to the next by more than their separator. */
export const prefixDiffers: NamespaceRule<{ prefix: string; resource_type: string; others: readonly string[] }> = {
  code: "prefix-differs",
  severity: "info",
  source: "the document; the catalog's own prefixes are known to differ",
  message: ({ prefix, resource_type, others }) =>
    `${resource_type} has ${prefix === "" ? "no prefix" : `the prefix ${quoted(prefix)}`}, but the other resource types have ${listed(
      others.map((other) => (other === "" ? "none" : quoted(other))),
      "and",
    )}`,
  check(namespace, report) {
    const own = namespace.associations().filter((association) => !isKnown(association));
    const groups = new Map<string, AssociationPart[]>();
    for (const association of own) {
      const name = association.prefix.toLowerCase().replace(/[-_:. ]+/g, "");
      groups.set(name, [...(groups.get(name) ?? []), association]);
    }
    const [most, ...rest] = [...groups.values()].sort((a, b) => b.length - a.length);
    const others = [...new Set(most?.map(({ prefix }) => prefix))];
    for (const association of rest.flat()) {
      const { prefix, name: resource_type, pointer, value } = association;
      report({
        params: { prefix, resource_type, others },
        pointer: Object.hasOwn(value, "prefix") ? joinPointer(pointer, "prefix") : pointer,
      });
    }

    /** The catalog knows the namespace's keys there, or the prefix is reported as misspelt. */
    function isKnown(association: AssociationPart): boolean {
      const { known } = namespace.context;
      if (association.prefix !== "" && prefixesOf(known, association.surface).has(association.prefix)) return true;
      if (meantPrefix(namespace, association) !== undefined) return true;
      return namespace
        .properties()
        .slice(0, 50)
        .some(({ name }) => known.find(association.surface, association.prefix + name).length > 0);
    }
  },
};
