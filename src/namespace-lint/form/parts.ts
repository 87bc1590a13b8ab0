import { joinPointer } from "../../json/pointer.ts";
import { isMap, member } from "../../json/value.ts";
import type { Subject, SubjectPart } from "../subject.ts";
import type { PartName } from "./attributes.ts";

/** Every part of a namespace that is a map, outer ones first. */
export function* partsOf(subject: Subject): Iterable<readonly [PartName, SubjectPart]> {
  yield ["namespace", { value: subject.document, pointer: "" }];
  for (const part of subject.parts("resource_type_associations")) yield ["resource type association", part];
  for (const part of subject.properties()) {
    yield ["property", part];
    const items = member(part.value, "items");
    if (isMap(items)) yield ["items", { value: items, pointer: joinPointer(part.pointer, "items") }];
  }
  for (const part of subject.parts("objects")) yield ["object", part];
  for (const part of subject.parts("tags")) yield ["tag", part];
}
