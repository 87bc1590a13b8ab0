import { joinPointer } from "../../json/pointer.ts";
import { hasMember, isList, member } from "../../json/value.ts";
import { addResource } from "../add-resource.ts";
import { propertiesNotListed } from "../codes/properties-not-listed.ts";
import type { Collector } from "../collector.ts";
import { verbatim } from "../tool.ts";
import type { Format } from "./format.ts";
import { hasColumns, isListOf } from "./known-names.ts";

/** `openstack aggregate show` and `openstack aggregate list --long`. */
export const oscAggregate: Format = {
  name: "osc-aggregate",
  title: "output of the command openstack aggregate show or list",
  recognize: (value) => {
    if (isShown(value)) return "a map with properties, hosts and availability_zone, as openstack aggregate show prints it";
    return isListOf(value, isRow) ? "a list of maps with Availability Zone, as openstack aggregate list prints it" : undefined;
  },
  read: (value, pointer, collector) => {
    if (!isList(value)) return addAggregate(value, "name", "properties", pointer, collector);
    const told = { list: "openstack aggregate list without --long", instead: "openstack aggregate list --long -f json" };
    if (value.some(isShort)) collector.report(propertiesNotListed, told, { pointer });
    value.forEach((row, index) => {
      if (isRow(row)) addAggregate(row, "Name", "Properties", joinPointer(pointer, index), collector);
    });
  },
};

function isShown(value: unknown): boolean {
  return hasMember(value, "properties") && hasMember(value, "hosts") && hasMember(value, "availability_zone");
}

function isRow(value: unknown): boolean {
  return (hasMember(value, "Availability Zone") && hasMember(value, "Properties")) || isShort(value);
}

/** A row of the list without --long. */
function isShort(value: unknown): boolean {
  return hasColumns(value, ["ID", "Name", "Availability Zone"]);
}

function addAggregate(value: unknown, name: string, field: string, pointer: string, collector: Collector): void {
  addResource(collector, {
    type: "OS::Nova::Aggregate",
    name: member(value, name),
    map: member(value, field),
    pointer: joinPointer(pointer, field),
    owner: pointer,
    part: !hasMember(value, field),
    nullIsEmpty: true,
    tool: verbatim,
  });
}
