import { joinPointer } from "../../json/pointer.ts";
import { hasMember, isMap, member } from "../../json/value.ts";
import { addResource, flavorAmounts, imageAmounts } from "../add-resource.ts";
import type { Collector } from "../collector.ts";
import { go } from "../tool.ts";
import type { Format } from "./format.ts";
import { readVariables } from "./variables.ts";

/** Values of openstack-helm's charts: the flavors and images that their bootstrap jobs make, and what else plainly is one. */
export const openstackHelm: Format = {
  name: "openstack-helm",
  title: "values of openstack-helm's charts",
  dialect: "go",
  recognize: (value) => {
    const structured = member(member(value, "bootstrap"), "structured");
    const part = ["flavors", "images"].find((key) => isMap(member(structured, key)));
    return part && `/bootstrap/structured/${part}, as the charts of openstack-helm have it`;
  },
  read: (value, pointer, collector) => {
    const structured = member(member(value, "bootstrap"), "structured");
    const at = joinPointer(pointer, "bootstrap", "structured");
    const flavors = member(structured, "flavors");
    const options = hasMember(flavors, "options") ? ["flavors", "options"] : ["flavors"];
    forEachMap(member(flavors, "options") ?? flavors, joinPointer(at, ...options), (flavor, here) => addFlavor(flavor, here, collector));
    forEachMap(member(structured, "images"), joinPointer(at, "images"), (image, here) => addImage(image, here, collector));
    readVariables(value, pointer, collector, new Set([structured]));
  },
};

function forEachMap(maps: unknown, pointer: string, visit: (map: unknown, pointer: string) => void): void {
  if (!isMap(maps)) return;
  for (const key of Object.keys(maps)) if (isMap(maps[key])) visit(maps[key], joinPointer(pointer, key));
}

function addFlavor(flavor: unknown, owner: string, collector: Collector): void {
  if (!hasMember(flavor, "ram") && !hasMember(flavor, "vcpus")) return;
  addResource(collector, {
    type: "OS::Nova::Flavor",
    name: member(flavor, "name"),
    map: member(flavor, "extra_specs"),
    pointer: joinPointer(owner, "extra_specs"),
    owner,
    amounts: flavorAmounts(flavor),
    tool: go,
  });
}

function addImage(image: unknown, owner: string, collector: Collector): void {
  if (!hasMember(image, "image_file") && !hasMember(image, "container_format")) return;
  addResource(collector, {
    type: "OS::Glance::Image",
    name: member(image, "name"),
    map: member(image, "properties"),
    pointer: joinPointer(owner, "properties"),
    owner,
    amounts: imageAmounts(image),
    tool: go,
  });
}
