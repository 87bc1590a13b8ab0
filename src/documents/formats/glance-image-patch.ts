import { isBaseAttribute } from "../../rules/glance/image-attributes.ts";
import { addResource } from "../add-resource.ts";
import type { Entry } from "../map-shapes.ts";
import { joinPointer, splitPointer } from "../pointer.ts";
import { verbatim } from "../tool.ts";
import { isList, member } from "../tree.ts";
import type { Format } from "./format.ts";
import { isImageKey } from "./signs.ts";

/** A JSON patch that Glance takes for an image: what it adds and replaces, which is a part of an image. */
export const glanceImagePatch: Format = {
  name: "glance-image-patch",
  title: "a JSON patch of an image",
  recognize: (value) => {
    if (!isList(value) || value.length === 0 || !value.every(isOperation)) return undefined;
    const keys = value.map(keyOf);
    const sure = keys.every((key) => key !== undefined) && keys.some((key) => isBaseAttribute(key as string) || isImageKey(key as string));
    return sure ? "a list of JSON patch operations on an image's attributes or properties" : undefined;
  },
  read: (value, pointer, collector) => {
    if (!isList(value)) return;
    const more = value.flatMap((operation, index): Entry[] => {
      const key = keyOf(operation);
      if (key === undefined || !["add", "replace"].includes(member(operation, "op") as string)) return [];
      const at = joinPointer(pointer, index);
      const anchors = { key: { pointer: joinPointer(at, "path") }, value: { pointer: joinPointer(at, "value") } };
      return [{ key, value: member(operation, "value"), pointer: joinPointer(at, "value"), anchors }];
    });
    const type = "OS::Glance::Image";
    addResource(collector, { type, map: {}, more, pointer, owner: pointer, part: true, leaves: isBaseAttribute, tool: verbatim });
  },
};

function isOperation(value: unknown): boolean {
  return typeof member(value, "op") === "string" && typeof member(value, "path") === "string";
}

/** The attribute or property that an operation is on; Glance's paths have one segment, save those of locations and tags. */
function keyOf(operation: unknown): string | undefined {
  const path = member(operation, "path");
  if (typeof path !== "string" || !path.startsWith("/")) return undefined;
  const [key, ...deeper] = splitPointer(path);
  return deeper.length === 0 || key === "locations" || key === "tags" ? key : undefined;
}
