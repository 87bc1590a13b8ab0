import { joinPointer } from "../../json/pointer.ts";
import { hasMember, isMap, member } from "../../json/value.ts";
import type { ResourceType } from "../../model.ts";
import { type Amounts, addResource, flavorAmounts, imageAmounts } from "../add-resource.ts";
import type { Collector } from "../collector.ts";
import type { Resolved } from "../entries.ts";
import type { ShapeEntry } from "../map-shapes.ts";
import { Opaque } from "../opaque.ts";
import { textOrNumber } from "../scalar.ts";
import { flavorPassedOn, heatMetadata, heatStringProperty, passedOn, type Tool } from "../tool.ts";
import type { Format } from "./format.ts";
import { makeResolver } from "./heat-references.ts";

/** What of a Heat resource goes to a service as a map of keys and values. */
interface Kind {
  readonly type: ResourceType;
  readonly map: string;
  readonly tool: Tool;
  /** Attributes that are sent as entries too. */
  readonly siblings?: readonly string[];
  amounts?(properties: unknown): Amounts;
}

const image: Kind = {
  type: "OS::Glance::Image",
  map: "extra_properties",
  tool: passedOn,
  siblings: ["architecture", "kernel_id", "os_distro", "os_version", "ramdisk_id"],
  amounts: (properties) => imageAmounts(properties),
};

const kinds: Readonly<Record<string, Kind>> = {
  "OS::Nova::Flavor": {
    type: "OS::Nova::Flavor",
    map: "extra_specs",
    tool: flavorPassedOn,
    amounts: (properties) => flavorAmounts(properties),
  },
  "OS::Glance::Image": image,
  "OS::Glance::WebImage": image,
  "OS::Nova::Server": { type: "OS::Nova::Server", map: "metadata", tool: heatMetadata },
  "OS::Nova::HostAggregate": { type: "OS::Nova::Aggregate", map: "metadata", tool: passedOn },
  "OS::Cinder::VolumeType": { type: "OS::Cinder::VolumeType", map: "metadata", tool: passedOn },
};

/** Resources that hold the definition of others. */
const GROUPS = ["resource_def", "resource"];

/** A Heat template, in YAML or JSON, in HOT or in CloudFormation's syntax. */
export const heat: Format = {
  name: "heat",
  title: "a Heat template",
  recognize: (value) => {
    const version = ["heat_template_version", "HeatTemplateFormatVersion", "AWSTemplateFormatVersion"].find((key) => hasMember(value, key));
    if (version === undefined || (version.startsWith("AWS") && !hasResources(value))) return undefined;
    return `a map with ${version}, as Heat's templates begin`;
  },
  read: (value, pointer, collector) => {
    const section = hasMember(value, "resources") ? "resources" : "Resources";
    const resources = member(value, section);
    if (!isMap(resources)) return;
    const resolve = makeResolver(value, pointer);
    for (const name of Object.keys(resources)) {
      addHeatResource(name, member(resources, name), joinPointer(pointer, section, name), collector, resolve, 0);
    }
  },
};

/** CloudFormation's own templates look alike, and have other resources. */
function hasResources(template: unknown): boolean {
  const resources = member(template, "Resources");
  return isMap(resources) && Object.values(resources).some((resource) => textOrNumber(member(resource, "Type")).startsWith("OS::"));
}

type Resolve = (value: unknown) => Resolved | Opaque | undefined;

function addHeatResource(name: string, value: unknown, pointer: string, collector: Collector, resolve: Resolve, depth: number): void {
  const type = member(value, "type") ?? member(value, "Type");
  const field = hasMember(value, "properties") ? "properties" : "Properties";
  const properties = member(value, field);
  const at = joinPointer(pointer, field);
  for (const group of GROUPS) {
    if (depth < 10 && hasMember(member(properties, group), "type")) {
      addHeatResource(name, member(properties, group), joinPointer(at, group), collector, resolve, depth + 1);
    }
  }
  if (typeof type !== "string" || !Object.hasOwn(kinds, type) || collector.isFull) return;
  const { siblings = [], amounts, ...kind } = kinds[type] as Kind;
  const more = siblings.flatMap((key): ShapeEntry[] =>
    hasMember(properties, key) ? [{ key, value: member(properties, key), pointer: joinPointer(at, key), tool: heatStringProperty }] : [],
  );
  const map = member(properties, kind.map);
  addResource(collector, {
    type: kind.type,
    tool: kind.tool,
    name: settled(member(properties, "name"), resolve) ?? name,
    map: map === undefined && more.length > 0 ? {} : map,
    more,
    pointer: map === undefined ? at : joinPointer(at, kind.map),
    owner: isMap(properties) ? at : pointer,
    ...(amounts && { amounts: amounts(settledMembers(properties, resolve)) }),
    resolve,
  });
}

/** A value without its reference; undefined where that leads nowhere. */
function settled(value: unknown, resolve: Resolve): unknown {
  const resolved = resolve(value);
  if (resolved === undefined) return value;
  return resolved instanceof Opaque ? undefined : resolved.value;
}

function settledMembers(properties: unknown, resolve: Resolve): unknown {
  if (!isMap(properties)) return undefined;
  return Object.fromEntries(Object.keys(properties).map((key) => [key, settled(member(properties, key), resolve)]));
}
