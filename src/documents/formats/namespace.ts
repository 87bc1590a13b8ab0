import { joinPointer } from "../../json/pointer.ts";
import { hasMember, isList, isMap, member } from "../../json/value.ts";
import { textOrNumber } from "../scalar.ts";
import type { Format } from "./format.ts";
import { isListOf } from "./known-names.ts";

/** Parts of a namespace that are lists of maps. */
const LISTS = ["resource_type_associations", "objects", "tags"];

/** What Cinder reports about a back end next to its own namespace. */
const BACK_END = ["vendor_name", "pool_name", "storage_protocol", "driver_version", "volume_backend_name", "replication_targets"];

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
  // Cinder's answer to GET /capabilities/HOST describes a back end's volume types.
  if (BACK_END.some((key) => hasMember(value, key))) return false;
  if (textOrNumber(member(value, "namespace")).includes("::")) return true;
  // Schemas of other people's have a namespace and properties, too.
  if (hasMember(value, "$schema") || hasMember(value, "type")) return false;
  return (
    typeof member(value, "display_name") === "string" || LISTS.some((part) => isListOf(member(value, part), isMap)) || hasProperties(value)
  );
}

/** Properties with a title or a type each, as Glance requires them. */
function hasProperties(value: unknown): boolean {
  const properties = member(value, "properties");
  return isMap(properties) && Object.values(properties).some((property) => hasMember(property, "title") || hasMember(property, "type"));
}
