import { joinPointer } from "../../json/pointer.ts";
import { isList, isMap, member } from "../../json/value.ts";
import { addResource } from "../add-resource.ts";
import type { Collector } from "../collector.ts";
import { shownImage, verbatim } from "../tool.ts";
import type { Format } from "./format.ts";

const FIELD = "volume_image_metadata";

/** What Cinder notes of the image itself beside its properties. */
const OF_THE_IMAGE = new Set(
  "checksum container_format disk_format image_id image_name min_disk min_ram size signature_verified owner status visibility".split(" "),
);

/**
 * Volumes with the metadata of their image, which Nova reads as an image's when it boots from the volume: Cinder's API, its
 * `os-set_image_metadata`, and `openstack volume show`. A volume's own metadata and properties are read by no driver.
 */
export const cinderVolumes: Format = {
  name: "cinder-volumes",
  title: "volumes with the metadata of their image, from Cinder's API or the command openstack volume show",
  recognize: (value) => {
    if (hasImageMetadata(value)) return `a map with ${FIELD}, as openstack volume show prints it`;
    if (hasImageMetadata(member(value, "volume"))) return `/volume has ${FIELD}, as Cinder's API gives it`;
    const list = member(value, "volumes");
    if (isList(list) && list.some(hasImageMetadata)) return `/volumes is a list of volumes with ${FIELD}, as Cinder's API gives it`;
    const set = member(member(value, "os-set_image_metadata"), "metadata");
    return isMap(set) ? "a map with os-set_image_metadata, as Cinder's API takes it" : undefined;
  },
  read: (value, pointer, collector) => {
    addVolume(value, pointer, collector);
    addVolume(member(value, "volume"), joinPointer(pointer, "volume"), collector);
    const list = member(value, "volumes");
    if (isList(list)) list.forEach((item, index) => addVolume(item, joinPointer(pointer, "volumes", index), collector));
    const action = member(value, "os-set_image_metadata");
    if (isMap(action)) addImageMetadata(action, "metadata", joinPointer(pointer, "os-set_image_metadata"), collector, true);
  },
};

function hasImageMetadata(value: unknown): boolean {
  const metadata = member(value, FIELD);
  return isMap(metadata) || (typeof metadata === "string" && metadata.includes("="));
}

function addVolume(volume: unknown, pointer: string, collector: Collector): void {
  if (hasImageMetadata(volume)) addImageMetadata(volume, FIELD, pointer, collector, false);
}

function addImageMetadata(volume: unknown, field: string, pointer: string, collector: Collector, part: boolean): void {
  addResource(collector, {
    type: "OS::Cinder::Volume",
    name: member(volume, "name"),
    map: member(volume, field),
    pointer: joinPointer(pointer, field),
    owner: pointer,
    part,
    leaves: (key) => OF_THE_IMAGE.has(key),
    tool: part ? verbatim : shownImage,
  });
}
