import { joinPointer } from "../pointer.ts";
import { isList, isMap, member, type TreeMap, textOf } from "../tree.ts";
import type { Format } from "./format.ts";

/** One custom resource. */
export interface CustomResource {
  readonly kind: string;
  readonly name: unknown;
  readonly document: TreeMap;
  readonly pointer: string;
}

/** The custom resources of an API group in a document, or in a list of `kind: List`; a definition (a CRD) is of another group. */
export function customResources(value: unknown, pointer: string, group: RegExp): CustomResource[] {
  const items = member(value, "items");
  if (isList(items) && textOf(member(value, "kind")).endsWith("List")) {
    return items.flatMap((item, index) => customResources(item, joinPointer(pointer, "items", index), group));
  }
  const kind = member(value, "kind");
  if (!isMap(value) || typeof kind !== "string" || !group.test(textOf(member(value, "apiVersion")))) return [];
  return [{ kind, name: member(member(value, "metadata"), "name"), document: value, pointer }];
}

/** A format of custom resources, told by their API group and kind. */
export function makeCustomResourceFormat(name: string, title: string, group: RegExp, kinds: readonly string[]): Omit<Format, "read"> {
  return {
    name,
    title,
    dialect: "go",
    recognize: (value) => {
      const found = customResources(value, "", group).find(({ kind }) => kinds.includes(kind));
      return found && `apiVersion ${textOf(member(found.document, "apiVersion"))} and kind ${found.kind}`;
    },
  };
}
