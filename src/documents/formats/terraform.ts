import { joinPointer } from "../../json/pointer.ts";
import { isList, isMap, type JsonMap, member } from "../../json/value.ts";
import { addResource } from "../add-resource.ts";
import type { Collector } from "../collector.ts";
import { terraform as tool } from "../tool.ts";
import type { Format } from "./format.ts";
import { Module } from "./terraform-module.ts";
import { kindOfResource } from "./terraform-resources.ts";
import { readVariables } from "./variables.ts";

/** A Terraform or OpenTofu configuration, in HCL or in its JSON syntax. Data sources are not read. */
export const terraform: Format = {
  name: "terraform",
  title: "a Terraform or OpenTofu configuration with resources of the OpenStack provider",
  syntaxes: ["HCL", "JSON"],
  recognize: (value) => {
    const resources = member(value, "resource");
    if (!isMap(resources)) return undefined;
    const type = Object.keys(resources).find((name) => kindOfResource(name));
    return type === undefined ? undefined : `a resource of type ${type}`;
  },
  read: (value, pointer, collector) => {
    const resources = member(value, "resource");
    const module = new Module(value, collector);
    if (isMap(resources)) readResources(resources, joinPointer(pointer, "resource"), module, collector);
    // what modules of one's own are called with
    const modules = member(value, "module");
    if (isMap(modules)) readVariables(modules, joinPointer(pointer, "module"), collector, [], tool);
  },
};

function readResources(resources: JsonMap, pointer: string, module: Module, collector: Collector): void {
  for (const type of Object.keys(resources)) {
    const kind = kindOfResource(type);
    const named = resources[type];
    if (!kind || !isMap(named)) continue;
    for (const label of Object.keys(named)) {
      const body = named[label];
      const at = joinPointer(pointer, type, label);
      for (const [attributes, owner] of isList(body)
        ? body.map((each, index) => [each, joinPointer(at, index)] as const)
        : [[body, at] as const]) {
        if (!isMap(attributes)) continue;
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
    }
  }
}

/** The attributes with the values of their references. */
function settled(attributes: JsonMap, module: Module): JsonMap {
  const map: Record<string, unknown> = Object.create(null);
  for (const key of Object.keys(attributes)) {
    const resolved = module.resolve(attributes[key]);
    map[key] = resolved && "value" in resolved ? resolved.value : attributes[key];
  }
  return map;
}
