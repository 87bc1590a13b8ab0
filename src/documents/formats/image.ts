import { joinPointer } from "../../json/pointer.ts";
import { hasMember, isList, isMap, member } from "../../json/value.ts";
import { addResource, imageAmounts } from "../add-resource.ts";
import type { Collector } from "../collector.ts";
import { reportMisspelt } from "../misspelt-members.ts";
import { handwrittenImage, python } from "../tool.ts";
import type { Format } from "./format.ts";
import { readItems } from "./items.ts";
import { isImage } from "./known-names.ts";

/** An image written by hand, `{name, properties, min_ram, min_disk, size}`, or a list of them. */
export const image: Format = {
  name: "image",
  title: "an image with its properties, or a list of images",
  recognize: (value, { name }) => {
    if (isImage(value)) return "a map with an image's properties or attributes";
    if (isList(value)) return value.some(isImage) ? "a list of maps with an image's properties or attributes" : undefined;
    const properties = member(value, "properties");
    // A picture has numbers there, width and height.
    const isText = isMap(properties) && Object.values(properties).every((property) => typeof property === "string");
    return isText && /image/i.test(name ?? "") ? "a map with properties, in a file that is named for an image" : undefined;
  },
  read: (value, pointer, collector) => {
    if (isList(value)) readItems(value, pointer, collector, addItem);
    else addImage(value, pointer, collector);
  },
  list: { pointer: "", item: addItem },
};

function addItem(item: unknown, pointer: string, collector: Collector): void {
  if (isImage(item)) addImage(item, pointer, collector);
}

/** Adds an image whose parts have Glance's names and whose properties are in a separate map. */
function addImage(value: unknown, pointer: string, collector: Collector): void {
  reportMisspelt(collector, value, pointer, "an image", ["properties"]);
  addResource(collector, {
    type: "OS::Glance::Image",
    name: member(value, "name"),
    map: member(value, "properties"),
    pointer: joinPointer(pointer, "properties"),
    owner: pointer,
    amounts: imageAmounts(value),
    // YAML is first read by some tool
    ...(collector.source.syntax !== "YAML" && { body: isAnswer(value) ? "answer" : "request" }),
    tool: collector.source.syntax === "YAML" ? python : handwrittenImage,
  });
}

/**
 * Whether an image has what Glance sets when it creates one, or when it has its data: the document is a saved answer, or
 * describes an existing image.
 */
function isAnswer(image: unknown): boolean {
  return ["id", "created_at", "size"].some((key) => hasMember(image, key));
}
