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
    const types = mapsIn(member(value, "resource"), "").flatMap(([resources]) => Object.keys(resources));
    const type = types.find((name) => kindOfResource(name));
    return type === undefined ? undefined : `a resource of type ${type}`;
  },
  read: (value, pointer, collector) => {
    const module = new Module(value, collector);
    for (const [resources, at] of mapsIn(member(value, "resource"), joinPointer(pointer, "resource")))
      readResources(resources, at, module, collector);
    // what modules of one's own are called with
    const modules = member(value, "module");
    if (isMap(modules)) readVariables(modules, joinPointer(pointer, "module"), collector, [], tool);
  },
};

/** A map, or the maps of a list, with their pointers: in JSON, a list can be at each level of a block's type and labels (Terraform, "JSON Configuration Syntax"). */
function mapsIn(value: unknown, pointer: string): (readonly [JsonMap, string])[] {
  if (isMap(value)) return [[value, pointer]];
  if (!isList(value)) return [];
  return value.flatMap((each, index) => (isMap(each) ? [[each, joinPointer(pointer, index)] as const] : []));
}

function readResources(resources: JsonMap, pointer: string, module: Module, collector: Collector): void {
  for (const type of Object.keys(resources)) {
    const kind = kindOfResource(type);
    if (!kind) continue;
    for (const [named, at] of mapsIn(resources[type], joinPointer(pointer, type))) {
      for (const label of Object.keys(named)) {
        for (const [attributes, owner] of mapsIn(named[label], joinPointer(at, label))) {
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
