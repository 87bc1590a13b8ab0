import { joinPointer } from "../../json/pointer.ts";
import { hasMember, isList, isMap, member } from "../../json/value.ts";
import { isBaseAttribute, isServiceKey } from "../../rules/glance/image-attributes.ts";
import { addResource, imageAmounts } from "../add-resource.ts";
import type { Collector } from "../collector.ts";
import { misspeltMember } from "../misspelt-members.ts";
import { verbatim } from "../tool.ts";
import type { Format, Hint } from "./format.ts";
import { readItems } from "./items.ts";
import { isImageKey } from "./known-names.ts";

/** Bodies of Glance's images API v2: the properties are among the attributes. */
export const glanceImages: Format = {
  name: "glance-images",
  title: "images as Glance's API has them",
  recognize: (value, { syntax }) => {
    if (isGlanceImage(value, syntax)) return "a map with an image's attributes and no map of properties, as Glance's API has it";
    const list = member(value, "images");
    const sure = isList(list) && (list.some((item) => isGlanceImage(item, syntax)) || member(value, "schema") === "/v2/schemas/images");
    return sure ? "/images is a list of images, as Glance's API gives it" : undefined;
  },
  read: (value, pointer, collector) => {
    const list = member(value, "images");
    if (isList(list)) readItems(list, joinPointer(pointer, "images"), collector, addItem);
    else addGlanceImage(value, pointer, collector);
  },
  list: { pointer: "/images", item: addItem },
};

/** An answer names its schema; a request has the two formats, which together only an image has. */
function isGlanceImage(value: unknown, syntax: Hint["syntax"] = "JSON"): boolean {
  // What clients print has the properties in a map or a text of their own.
  if (!isMap(value) || hasMember(value, "properties") || misspeltMember(value, "properties") !== undefined) return false;
  if (hasSchema(value)) return true;
  if (typeof member(value, "disk_format") !== "string" || typeof member(value, "container_format") !== "string") return false;
  // In YAML it may as well be the arguments of some tool.
  return syntax !== "YAML" || Object.keys(value).every((key) => isBaseAttribute(key) || isImageKey(key));
}

const hasSchema = (value: unknown): boolean => member(value, "schema") === "/v2/schemas/image";

function addItem(item: unknown, pointer: string, collector: Collector): void {
  // in a list of the API, a property may be called properties
  if (isGlanceImage(item) || hasSchema(item)) addGlanceImage(item, pointer, collector);
}

function addGlanceImage(value: unknown, pointer: string, collector: Collector): void {
  // Only Glance's answers have what Glance itself sets; in a request such a key is the author's.
  const isAnswer = hasMember(value, "status") || hasMember(value, "schema");
  const body = hasMember(value, "schema") || hasMember(value, "created_at") || (hasMember(value, "id") && isAnswer) ? "answer" : "request";
  addResource(collector, {
    type: "OS::Glance::Image",
    name: member(value, "name"),
    map: value,
    pointer,
    owner: pointer,
    amounts: imageAmounts(value),
    leaves: isAnswer ? isServiceKey : isBaseAttribute,
    body,
    tool: verbatim,
  });
}
