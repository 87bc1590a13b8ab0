import { joinPointer } from "../../json/pointer.ts";
import { isList, isMap, member } from "../../json/value.ts";
import { addResource } from "../add-resource.ts";
import type { Collector } from "../collector.ts";
import { terraform as tool } from "../tool.ts";
import type { Format } from "./format.ts";
import { Module } from "./terraform-module.ts";

/** Packer's builder for OpenStack, in HCL and in older JSON templates: the image that it makes, and the server that it makes it on. */
export const packer: Format = {
  name: "packer",
  title: "a Packer template with a source of type openstack",
  syntaxes: ["HCL", "JSON"],
  recognize: (value) => {
    if (isMap(member(member(value, "source"), "openstack"))) return "a source of type openstack";
    const builders = member(value, "builders");
    return isList(builders) && builders.some((each) => member(each, "type") === "openstack") ? "a builder of type openstack" : undefined;
  },
  read: (value, pointer, collector) => {
    const module = Module.of(value, collector);
    const sources = member(member(value, "source"), "openstack");
    if (isMap(sources)) {
      for (const name of Object.keys(sources))
        readSource(sources[name], joinPointer(pointer, "source", "openstack", name), module, collector);
    }
    const builders = member(value, "builders");
    if (isList(builders)) {
      builders.forEach((each, index) => {
        if (member(each, "type") === "openstack") readSource(each, joinPointer(pointer, "builders", index), module, collector);
      });
    }
  },
};

function readSource(source: unknown, owner: string, module: Module, collector: Collector): void {
  const shared = { owner, tool, resolve: (each: unknown) => module.resolve(each) };
  const name = member(source, "image_name");
  for (const field of ["metadata", "image_properties"]) {
    const map = member(source, field);
    if (map === undefined) continue;
    addResource(collector, { ...shared, type: "OS::Glance::Image", name, map, pointer: joinPointer(owner, field) });
  }
  const map = member(source, "instance_metadata");
  if (map !== undefined)
    addResource(collector, { ...shared, type: "OS::Nova::Server", map, pointer: joinPointer(owner, "instance_metadata") });
}
