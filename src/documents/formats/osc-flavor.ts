import { joinPointer } from "../../json/pointer.ts";
import { hasMember, isList, isMap, member } from "../../json/value.ts";
import { addResource, flavorAmounts } from "../add-resource.ts";
import { propertiesNotListed } from "../codes/properties-not-listed.ts";
import type { Collector } from "../collector.ts";
import { novaApi } from "../tool.ts";
import type { Format } from "./format.ts";
import { readItems } from "./items.ts";
import { hasFlavorProperties, isListOf } from "./known-names.ts";

/** `openstack flavor show` and `openstack flavor list --long`, whose properties are a map since 5.5.0 and text before. */
export const oscFlavor: Format = {
  name: "osc-flavor",
  title: "output of the command openstack flavor show or list",
  recognize: (value) => {
    if (isShown(value)) return "a map with a flavor's properties, as openstack flavor show prints it";
    return isListOf(value, isRow)
      ? "a list of maps with VCPUs and RAM, or a flavor's Properties, as openstack flavor list prints it"
      : undefined;
  },
  read: (value, pointer, collector) => {
    if (isList(value)) {
      readItems(value, pointer, collector, addRow);
      reportUnlisted(value, pointer, collector);
    } else addFlavor(value, "properties", "name", pointer, collector);
  },
  list: { pointer: "", item: addRow, all: reportUnlisted },
};

/** What openstackclient prints of a flavor. */
const COLUMNS = new Set(
  (
    "OS-FLV-DISABLED:disabled OS-FLV-EXT-DATA:ephemeral access_project_ids description disk id name os-flavor-access:is_public " +
    "properties ram rxtx_factor swap vcpus"
  ).split(" "),
);

/** Whether properties are what a service has, and not descriptions of them. */
function holdsText(properties: unknown): boolean {
  return typeof properties === "string" || (isMap(properties) && Object.values(properties).every((value) => typeof value === "string"));
}

function isShown(value: unknown): boolean {
  if (hasMember(value, "extra_specs") || hasMember(value, "$schema")) return false;
  const properties = member(value, "properties");
  if (hasMember(value, "vcpus") && hasMember(value, "ram")) return properties !== undefined;
  // Of the columns that were asked for (`-c name -c properties`) the others may be missing.
  return isMap(value) && Object.keys(value).every((key) => COLUMNS.has(key)) && holdsText(properties) && hasFlavorProperties(properties);
}

function isRow(value: unknown): boolean {
  if (hasMember(value, "VCPUs") && hasMember(value, "RAM")) return true;
  const properties = member(value, "Properties");
  return holdsText(properties) && hasFlavorProperties(properties);
}

function addRow(row: unknown, pointer: string, collector: Collector): void {
  if (isRow(row)) addFlavor(row, "Properties", "Name", pointer, collector);
}

function reportUnlisted(rows: readonly unknown[], pointer: string, collector: Collector): void {
  if (rows.some((row) => hasMember(row, "Properties"))) return;
  const told = { list: "openstack flavor list without --long", instead: "openstack flavor list --long -f json" };
  collector.report(propertiesNotListed, told, { pointer });
}

function addFlavor(value: unknown, field: string, name: string, pointer: string, collector: Collector): void {
  addResource(collector, {
    type: "OS::Nova::Flavor",
    name: member(value, name),
    map: member(value, field),
    pointer: joinPointer(pointer, field),
    owner: pointer,
    amounts: field === "Properties" ? flavorAmounts(value, "VCPUs", "RAM", "Disk") : flavorAmounts(value),
    // Without --long there are no properties.
    part: !hasMember(value, field),
    nullIsEmpty: true,
    tool: novaApi,
  });
}
