import { joinPointer } from "../../json/pointer.ts";
import { hasMember, isList, isMap, member } from "../../json/value.ts";
import { addResource } from "../add-resource.ts";
import { propertiesNotListed } from "../codes/properties-not-listed.ts";
import type { Collector } from "../collector.ts";
import { verbatim } from "../tool.ts";
import type { Format } from "./format.ts";
import { hasColumns, isListOf } from "./known-names.ts";

/** `openstack volume type show` and `openstack volume type list --long`. */
export const oscVolumeType: Format = {
  name: "osc-volume-type",
  title: "output of the command openstack volume type show or list",
  recognize: (value) => {
    if (isShown(value))
      return "a map with the properties and no other columns than a volume type's, as openstack volume type show prints it";
    return isListOf(value, isRow) ? "a list of maps with Is Public, as openstack volume type list prints it" : undefined;
  },
  read: (value, pointer, collector) => {
    if (!isList(value)) return addVolumeType(value, "name", "properties", pointer, collector);
    const told = { list: "openstack volume type list without --long", instead: "openstack volume type list --long -f json" };
    if (value.some(isShort)) collector.report(propertiesNotListed, told, { pointer });
    value.forEach((row, index) => {
      if (isRow(row)) addVolumeType(row, "Name", "Properties", joinPointer(pointer, index), collector);
    });
  },
};

/** What openstackclient prints of a volume type. */
const COLUMNS = new Set(
  "access_project_ids description encryption id is_public name os-volume-type-access:is_public properties qos_specs_id".split(" "),
);

/** Other services' things have an id, properties, and are public, too. */
function isShown(value: unknown): boolean {
  if (!isMap(value) || !["properties", "is_public", "id"].every((key) => hasMember(value, key))) return false;
  return Object.keys(value).every((key) => COLUMNS.has(key));
}

function isRow(value: unknown): boolean {
  return (hasMember(value, "Is Public") && hasMember(value, "Properties") && !hasMember(value, "VCPUs")) || isShort(value);
}

/** A row of the list without --long. */
function isShort(value: unknown): boolean {
  return hasColumns(value, ["ID", "Name", "Is Public"]);
}

function addVolumeType(value: unknown, name: string, field: string, pointer: string, collector: Collector): void {
  addResource(collector, {
    type: "OS::Cinder::VolumeType",
    name: member(value, name),
    map: member(value, field),
    pointer: joinPointer(pointer, field),
    owner: pointer,
    part: !hasMember(value, field),
    nullIsEmpty: true,
    tool: verbatim,
  });
}
