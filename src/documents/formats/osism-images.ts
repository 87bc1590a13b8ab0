import { joinPointer } from "../../json/pointer.ts";
import { hasMember, isList, isMap, member } from "../../json/value.ts";
import { addResource, imageAmounts } from "../add-resource.ts";
import { python } from "../tool.ts";
import type { Format } from "./format.ts";

/** What an image of the catalog has besides its metadata. */
const PARTS = ["versions", "login", "format", "multi", "shortname"];

/** Catalogs of OSISM's image manager: an image's properties are in `meta`. */
export const osismImages: Format = {
  name: "osism-images",
  title: "a catalog of OSISM's image manager",
  recognize: (value) => {
    const images = member(value, "images");
    return isList(images) && images.some(isCatalogued)
      ? "/images is a list of images with meta and versions, as OSISM's catalogs have it"
      : undefined;
  },
  read: (value, pointer, collector) => {
    const images = member(value, "images");
    if (!isList(images)) return;
    images.forEach((image, index) => {
      if (!isCatalogued(image)) return;
      const owner = joinPointer(pointer, "images", index);
      addResource(collector, {
        type: "OS::Glance::Image",
        name: member(image, "name"),
        map: member(image, "meta"),
        pointer: joinPointer(owner, "meta"),
        owner,
        amounts: imageAmounts(image),
        tool: python,
      });
    });
  },
};

function isCatalogued(value: unknown): boolean {
  const meta = member(value, "meta");
  return (isMap(meta) || meta === null) && PARTS.some((part) => hasMember(value, part));
}
