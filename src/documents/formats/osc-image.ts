import { joinPointer } from "../../json/pointer.ts";
import { hasMember, isList, member } from "../../json/value.ts";
import { isServiceKey } from "../../rules/glance/image-attributes.ts";
import { addResource, imageAmounts } from "../add-resource.ts";
import { propertiesNotListed } from "../codes/properties-not-listed.ts";
import { shownImage } from "../tool.ts";
import type { Format } from "./format.ts";
import { hasColumns, isListOf, isScalar } from "./known-names.ts";

/** `openstack image show`, whose properties are a map since 4.0.0 and text before; `openstack image list` has no properties. */
export const oscImage: Format = {
  name: "osc-image",
  title: "output of the command openstack image show or list",
  recognize: (value) => {
    if (isShown(value))
      return "a map with properties beside an image's status, or Glance's own among them, as openstack image show prints it";
    return isListOf(value, isRow) ? "a list of maps with an image's columns, as openstack image list prints it" : undefined;
  },
  read: (value, pointer, collector) => {
    if (isList(value)) {
      const told = {
        list: "openstack image list",
        instead: "openstack image show -f json for each image, or what GET /v2/images of Glance answers",
      };
      if (value.some((row) => isRow(row) && !hasMember(row, "Properties"))) collector.report(propertiesNotListed, told, { pointer });
      value.forEach((row, index) => {
        if (!isRow(row)) return;
        const owner = joinPointer(pointer, index);
        const shared = { type: "OS::Glance::Image", name: member(row, "Name"), owner, tool: shownImage };
        addResource(collector, { ...shared, map: undefined, pointer: owner, part: true });
      });
      return;
    }
    addResource(collector, {
      type: "OS::Glance::Image",
      name: member(value, "name"),
      map: member(value, "properties"),
      pointer: joinPointer(pointer, "properties"),
      owner: pointer,
      amounts: imageAmounts(value),
      part: !hasMember(value, "properties"),
      leaves: isServiceKey,
      nullIsEmpty: true,
      tool: shownImage,
    });
  },
};

function isShown(value: unknown): boolean {
  // a description of the API has the same names with maps behind them
  const glance = ["container_format", "disk_format", "status"].every((key) => hasMember(value, key) && isScalar(member(value, key)));
  if (glance) return hasMember(value, "properties");
  // Only some columns were requested: nowhere else are Glance's own keys among the properties.
  return ["os_hidden", "os_hash_algo"].some((key) => {
    const shown = member(member(value, "properties"), key);
    return shown !== undefined && isScalar(shown);
  });
}

function isRow(value: unknown): boolean {
  if (hasMember(value, "Container Format") && hasMember(value, "Disk Format")) return true;
  return hasColumns(value, ["ID", "Name", "Status"]);
}
