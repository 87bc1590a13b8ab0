import { joinPointer } from "../../json/pointer.ts";
import { isMap, type JsonMap, member } from "../../json/value.ts";
import { addResource } from "../add-resource.ts";
import { terraform as tool } from "../tool.ts";
import type { Format } from "./format.ts";
import { Module } from "./terraform-module.ts";
import { kindOfResource, mapsIn, resourcesIn } from "./terraform-resources.ts";
import { readVariables } from "./variables.ts";

/** A Terraform or OpenTofu configuration, in HCL or in its JSON syntax. Data sources are not read. */
export const terraform: Format = {
  name: "terraform",
  title: "a Terraform or OpenTofu configuration with resources of the OpenStack provider",
  syntaxes: ["HCL", "JSON"],
  recognize: (value) => {
    const types = mapsIn(member(value, "resource"), "").flatMap(([resources]) => Object.keys(resources));
    const type = types.find((name) => kindOfResource(name));
    return type === undefined ? undefined : `a resource of type ${type}`;
  },
  read: (value, pointer, collector) => {
    const module = Module.of(value, collector);
    for (const { kind, label, attributes, owner } of resourcesIn(value, pointer)) {
      addResource(collector, {
        type: kind.type,
        name: member(attributes, "name") ?? label,
        map: member(attributes, kind.map),
        pointer: joinPointer(owner, kind.map),
        owner,
        ...(kind.amounts && { amounts: kind.amounts(settled(attributes, module)) }),
        nullIsEmpty: true,
        tool,
        resolve: (each) => module.resolve(each),
      });
    }
    // what modules of one's own are called with
    const modules = member(value, "module");
    if (isMap(modules)) readVariables(modules, joinPointer(pointer, "module"), collector, [], tool);
  },
};

/** The attributes with the values of their references. */
function settled(attributes: JsonMap, module: Module): JsonMap {
  const map: Record<string, unknown> = Object.create(null);
  for (const key of Object.keys(attributes)) {
    const resolved = module.resolve(attributes[key]);
    map[key] = resolved && "value" in resolved ? resolved.value : attributes[key];
  }
  return map;
}
