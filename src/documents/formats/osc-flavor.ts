import { addResource, flavorAmounts } from "../add-resource.ts";
import type { Collector } from "../collector.ts";
import { joinPointer } from "../pointer.ts";
import { novaApi } from "../tool.ts";
import { hasMember, isList, member } from "../tree.ts";
import type { Format } from "./format.ts";
import { readItems } from "./items.ts";
import { isListOf } from "./signs.ts";

/** `openstack flavor show` and `openstack flavor list --long`, whose properties are a map since 5.5.0 and text before. */
export const oscFlavor: Format = {
  name: "osc-flavor",
  title: "output of openstack flavor show or list",
  recognize: (value) => {
    if (isShown(value)) return "a map with properties and os-flavor-access:is_public, as openstack flavor show prints it";
    return isListOf(value, isRow) ? "a list of maps with VCPUs and RAM, as openstack flavor list prints it" : undefined;
  },
  read: (value, pointer, collector) => {
    if (isList(value)) readItems(value, pointer, collector, addRow);
    else addFlavor(value, "properties", "name", pointer, collector);
  },
  item: addRow,
};

function isShown(value: unknown): boolean {
  const flavor = hasMember(value, "vcpus") && hasMember(value, "ram") && hasMember(value, "properties");
  return flavor && !hasMember(value, "extra_specs");
}

function isRow(value: unknown): boolean {
  return hasMember(value, "VCPUs") && hasMember(value, "RAM");
}

function addRow(row: unknown, pointer: string, collector: Collector): void {
  if (isRow(row)) addFlavor(row, "Properties", "Name", pointer, collector);
}

function addFlavor(value: unknown, field: string, name: string, pointer: string, collector: Collector): void {
  addResource(collector, {
    type: "OS::Nova::Flavor",
    name: member(value, name),
    map: member(value, field),
    pointer: joinPointer(pointer, field),
    owner: pointer,
    amounts: field === "Properties" ? flavorAmounts(value, "VCPUs", "RAM", "Disk") : flavorAmounts(value),
    // Without --long the properties are not told.
    part: !hasMember(value, field),
    nullIsEmpty: true,
    tool: novaApi,
  });
}
