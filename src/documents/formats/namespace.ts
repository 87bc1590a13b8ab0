import { joinPointer } from "../pointer.ts";
import { hasMember, isList, isMap, member, textOf } from "../tree.ts";
import type { Format } from "./format.ts";

const PARTS = ["resource_type_associations", "properties", "objects", "tags", "display_name"];

/** A metadata definition namespace, or Glance's list of them. */
export const namespace: Format = {
  name: "namespace",
  title: "a metadata definition namespace",
  recognize: (value) => {
    if (isNamespace(value)) return "a map with namespace and parts of a metadata definition";
    const list = member(value, "namespaces");
    return isList(list) && list.some(isNamespace) ? "/namespaces is a list of metadata definition namespaces" : undefined;
  },
  read: (value, pointer, collector) => {
    const list = member(value, "namespaces");
    if (!isList(list)) {
      collector.namespaces.push({ value, pointer });
      return;
    }
    list.forEach((item, index) => collector.namespaces.push({ value: item, pointer: joinPointer(pointer, "namespaces", index) }));
  },
};

function isNamespace(value: unknown): boolean {
  if (!isMap(value) || typeof member(value, "namespace") !== "string") return false;
  // Kustomize and Helm have a namespace too.
  if (hasMember(value, "apiVersion") || hasMember(value, "kind")) return false;
  return textOf(member(value, "namespace")).includes("::") || PARTS.some((part) => hasMember(value, part));
}
