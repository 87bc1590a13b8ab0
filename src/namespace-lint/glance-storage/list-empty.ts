import { joinPointer } from "../../json/pointer.ts";
import { isMap, member } from "../../json/value.ts";
import { cut } from "../quoted.ts";
import type { NamespaceFault, NamespaceRule } from "../rule.ts";
import type { SubjectPart } from "../subject.ts";

interface Params {
  readonly [name: string]: unknown;
  readonly attribute: string;
  readonly effect: "lost" | "nothing fits";
}

/** A list or a map with nothing in it. */
export const listEmpty: NamespaceRule<Params> = {
  code: "list-empty",
  severity: "info",
  fixable: true,
  source: "a running Glance 25.1; horizon/static/framework/widgets/metadata",
  message: ({ attribute, effect }) =>
    effect === "lost"
      ? `${cut(attribute)} is empty, so Glance does not return it`
      : `${cut(attribute)} is empty, so there is no value to choose`,
  check(namespace, report) {
    const lost = ["resource_type_associations", "objects", "tags", "properties"];
    tell({ value: namespace.document, pointer: "" }, lost, "lost", report);
    for (const part of namespace.properties()) {
      tell(part, ["enum"], "nothing fits", report);
      const items = member(part.value, "items");
      if (isMap(items)) tell({ value: items, pointer: joinPointer(part.pointer, "items") }, ["enum"], "nothing fits", report);
    }
  },
};

function tell(
  { value, pointer }: SubjectPart,
  attributes: readonly string[],
  effect: Params["effect"],
  report: (fault: NamespaceFault<Params>) => void,
): void {
  for (const attribute of attributes) {
    const given = member(value, attribute);
    const empty = Array.isArray(given) ? given.length === 0 : isMap(given) && Object.keys(given).length === 0;
    if (!empty) continue;
    const at = joinPointer(pointer, attribute);
    const found = { params: { attribute, effect }, pointer: at };
    report(effect === "lost" ? { ...found, fix: { kind: "remove", pointer: at } } : { ...found, severity: "warning" });
  }
}
