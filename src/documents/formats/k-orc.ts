import { joinPointer } from "../../json/pointer.ts";
import { isMap, member } from "../../json/value.ts";
import type { ResourceType } from "../../model.ts";
import { addResource, flavorAmounts, imageAmounts } from "../add-resource.ts";
import type { Collector } from "../collector.ts";
import type { ShapeEntry } from "../map-shapes.ts";
import { reportMisspelt } from "../misspelt-members.ts";
import { go, kubernetes } from "../tool.ts";
import type { Format } from "./format.ts";
import { customResources, makeCustomResourceFormat } from "./kubernetes.ts";

const GROUP = /^openstack\.k-orc\.cloud\//;

/** Kinds whose keys and values are in a list of `{name, value}`. */
const kinds: Readonly<Record<string, ResourceType>> = { Flavor: "OS::Nova::Flavor", VolumeType: "OS::Cinder::VolumeType" };

/** Fields whose names Glance spells in another way than by their words. */
const IRREGULAR: Readonly<Record<string, string>> = { cdromBus: "hw_cdrom_bus", qemuGuestAgent: "hw_qemu_guest_agent" };

/** K-ORC's custom resources: flavors and volume types with lists of extra specs, images with typed properties. */
export const kOrc: Format = {
  ...makeCustomResourceFormat("k-orc", "custom resources of the OpenStack Resource Controller", GROUP, ["Image", ...Object.keys(kinds)]),
  read: (value, pointer, collector) => {
    for (const { kind, name, document, pointer: at } of customResources(value, pointer, GROUP)) {
      const resource = member(member(document, "spec"), "resource");
      const owner = joinPointer(at, "spec", "resource");
      // Without it the object refers to something that exists already.
      if (!isMap(resource)) continue;
      if (kind === "Image") addImage(resource, owner, name, collector);
      else if (Object.hasOwn(kinds, kind)) addKeyed(kinds[kind] as string, resource, owner, name, collector);
    }
  },
};

function addKeyed(type: ResourceType, resource: unknown, owner: string, name: unknown, collector: Collector): void {
  const isFlavor = type === "OS::Nova::Flavor";
  const members = isFlavor ? ["extraSpecs", "vcpus", "ram"] : ["extraSpecs"];
  reportMisspelt(collector, resource, owner, isFlavor ? "a flavor" : "a volume type", members);
  addResource(collector, {
    type,
    name: member(resource, "name") ?? name,
    map: member(resource, "extraSpecs"),
    pointer: joinPointer(owner, "extraSpecs"),
    owner,
    ...(type === "OS::Nova::Flavor" && { amounts: flavorAmounts(resource) }),
    tool: kubernetes,
  });
}

function addImage(resource: unknown, owner: string, name: unknown, collector: Collector): void {
  reportMisspelt(collector, resource, owner, "an image", ["properties"]);
  const properties = member(resource, "properties");
  reportMisspelt(collector, properties, joinPointer(owner, "properties"), "an image's properties", ["hardware", "operatingSystem"]);
  const at = joinPointer(owner, "properties");
  const more = [
    ...typedEntries(properties, at, "", ["architecture", "hypervisorType"]),
    ...typedEntries(member(properties, "hardware"), joinPointer(at, "hardware"), "hw_"),
    ...typedEntries(member(properties, "operatingSystem"), joinPointer(at, "operatingSystem"), "os_"),
  ];
  const pointer = isMap(properties) ? at : owner;
  addResource(collector, {
    type: "OS::Glance::Image",
    name: member(resource, "name") ?? name,
    map: {},
    more,
    pointer,
    owner: pointer,
    amounts: imageAmounts(properties, "minMemoryMB", "minDiskGB"),
    tool: go,
  });
}

/** Fields in camel case as the properties that the controller sends: `hardware.diskBus` is `hw_disk_bus`. */
function typedEntries(fields: unknown, pointer: string, prefix: string, only?: readonly string[]): ShapeEntry[] {
  if (!isMap(fields)) return [];
  const named = Object.keys(fields).filter((field) => only?.includes(field) ?? true);
  return named.map((field) => {
    const words = field.replace(/([a-z0-9])([A-Z])/g, "$1_$2").toLowerCase();
    return { key: IRREGULAR[field] ?? prefix + words, value: fields[field], pointer: joinPointer(pointer, field) };
  });
}
