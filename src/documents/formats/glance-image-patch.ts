import { joinPointer, splitPointer } from "../../json/pointer.ts";
import { isList, member } from "../../json/value.ts";
import { isBaseAttribute } from "../../rules/glance/image-attributes.ts";
import { type Amounts, addResource } from "../add-resource.ts";
import type { Collector } from "../collector.ts";
import type { ShapeEntry } from "../map-shapes.ts";
import { verbatim } from "../tool.ts";
import type { Format } from "./format.ts";
import { isImageKey, isOnlyOfImages } from "./known-names.ts";

/** A JSON patch that Glance accepts for an image: what it adds and replaces, which is a part of an image. */
export const glanceImagePatch: Format = {
  name: "glance-image-patch",
  title: "a JSON patch of an image",
  recognize: (value) => {
    if (!isList(value) || value.length === 0 || !value.every(isOperation)) return undefined;
    const keys = value.map(keyOf);
    // Other services accept patches too, and also have a name, an owner or tags.
    const sure = keys.every((key) => key !== undefined) && (keys.some((key) => isOnlyOfImages(key as string)) || areImageKeys(keys));
    return sure ? "a list of JSON patch operations on an image's attributes or properties" : undefined;
  },
  read: (value, pointer, collector) => {
    if (!isList(value)) return;
    const more = value.flatMap((operation, index): ShapeEntry[] => {
      const key = keyOf(operation);
      if (key === undefined || !["add", "replace"].includes(member(operation, "op") as string)) return [];
      const at = joinPointer(pointer, index);
      const anchors = { key: { pointer: joinPointer(at, "path") }, value: { pointer: joinPointer(at, "value") } };
      return [{ key, value: member(operation, "value"), pointer: joinPointer(at, "value"), anchors }];
    });
    addResource(collector, {
      type: "OS::Glance::Image",
      map: {},
      more,
      pointer,
      owner: pointer,
      amounts: attributesOf(value, pointer, collector),
      body: "patch",
      part: true,
      leaves: isBaseAttribute,
      tool: verbatim,
    });
  },
};

function isOperation(value: unknown): boolean {
  return typeof member(value, "op") === "string" && typeof member(value, "path") === "string";
}

/** The attributes that operations set, by name; each is known by the place of its value, and of one that is removed there is only the name. */
function attributesOf(operations: readonly unknown[], pointer: string, collector: Collector): Amounts {
  const attributes: Record<string, unknown> = Object.create(null);
  const pointers = new Map<string, string>();
  operations.forEach((operation, index) => {
    const path = member(operation, "path");
    const [key, ...deeper] = typeof path === "string" && path.startsWith("/") ? splitPointer(path) : [];
    if (key === undefined || deeper.length > 0 || !isBaseAttribute(key)) return;
    const at = joinPointer(pointer, index);
    const isSet = ["add", "replace"].includes(member(operation, "op") as string);
    attributes[key] = isSet ? member(operation, "value") : undefined;
    const place = joinPointer(at, isSet ? "value" : "path");
    pointers.set(key, place);
    collector.locator.anchor(place, { key: { pointer: joinPointer(at, "path") }, value: { pointer: place } });
  });
  return { attributes, attribute_pointers: pointers };
}

/** Attributes and properties of an image and nothing else, some of them properties; nodes of Ironic have an architecture and an instance. */
function areImageKeys(keys: readonly (string | undefined)[]): boolean {
  const isProperty = (key = "") => isImageKey(key) && !/^(?:architecture|instance_uuid)$/.test(key);
  return keys.some(isProperty) && keys.every((key = "") => isBaseAttribute(key) || isImageKey(key));
}

/** The attribute or property that an operation is on; Glance's paths have one segment, save those of locations and tags. */
function keyOf(operation: unknown): string | undefined {
  const path = member(operation, "path");
  if (typeof path !== "string" || !path.startsWith("/")) return undefined;
  const [key, ...deeper] = splitPointer(path);
  return deeper.length === 0 || key === "locations" || key === "tags" ? key : undefined;
}
