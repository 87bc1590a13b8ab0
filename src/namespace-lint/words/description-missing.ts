import { joinPointer } from "../../json/pointer.ts";
import { textOf } from "../members.ts";
import { cut } from "../quoted.ts";
import type { NamespaceRule } from "../rule.ts";
import type { SubjectPart } from "../subject.ts";

/** A namespace, an object or a property that nothing explains. */
export const descriptionMissing: NamespaceRule<{ what: string }> = {
  code: "description-missing",
  severity: "info",
  source: "the API's guide to metadata definitions; Horizon shows the description of what is selected",
  message: ({ what }) => `${cut(what)} has no description`,
  check(namespace, report) {
    const tell = ({ value, pointer }: SubjectPart, what: string, key?: string): void => {
      if ((textOf(value, "description") ?? (Object.hasOwn(value, "description") ? "-" : "")).trim() !== "") return;
      const empty = Object.hasOwn(value, "description");
      report({ params: { what }, pointer: empty ? joinPointer(pointer, "description") : pointer, ...(key !== undefined && { key }) });
    };
    tell({ value: namespace.document, pointer: "" }, "the namespace");
    for (const object of namespace.parts("objects")) tell(object, `the object ${JSON.stringify(textOf(object.value, "name") ?? "")}`);
    for (const property of namespace.properties()) tell(property, property.key, property.key);
  },
};
