import { joinPointer } from "../../json/pointer.ts";
import { isMap, member } from "../../json/value.ts";
import type { ResourceType } from "../../model.ts";
import { type Amounts, addResource, flavorAmounts, imageAmounts } from "../add-resource.ts";
import { Opaque } from "../opaque.ts";
import { textOrNumber } from "../scalar.ts";
import { pulumi as tool } from "../tool.ts";
import type { Format } from "./format.ts";

const TYPE = /^openstack:([a-z]+)(?:\/[A-Za-z]+)?:([A-Za-z]+)$/;

const kinds: Readonly<Record<string, { type: ResourceType; map: string; amounts?(fields: unknown): Amounts }>> = {
  "compute:Flavor": { type: "OS::Nova::Flavor", map: "extraSpecs", amounts: (fields) => flavorAmounts(fields) },
  "images:Image": { type: "OS::Glance::Image", map: "properties", amounts: (fields) => imageAmounts(fields, "minRamMb", "minDiskGb") },
  "compute:Aggregate": { type: "OS::Nova::Aggregate", map: "metadata" },
  "compute:Instance": { type: "OS::Nova::Server", map: "metadata" },
  "blockstorage:VolumeType": { type: "OS::Cinder::VolumeType", map: "extraSpecs" },
};

/** Pulumi programs in YAML (or JSON) with resources of its OpenStack provider. */
export const pulumi: Format = {
  name: "pulumi",
  title: "a Pulumi program in YAML with resources of OpenStack",
  dialect: "core",
  recognize: (value) => {
    const resources = member(value, "resources");
    if (!isMap(resources)) return undefined;
    const type = Object.keys(resources)
      .map((name) => member(resources[name], "type"))
      .find((found) => typeof found === "string" && TYPE.test(found));
    return type === undefined ? undefined : `a resource of type ${textOrNumber(type)}`;
  },
  read: (value, pointer, collector) => {
    const resources = member(value, "resources");
    if (!isMap(resources)) return;
    for (const name of Object.keys(resources)) {
      const match = TYPE.exec(textOrNumber(member(resources[name], "type")));
      const key = match ? `${match[1]}:${match[2]}` : "";
      if (!Object.hasOwn(kinds, key)) continue;
      const { type, map, amounts } = kinds[key] as (typeof kinds)[string];
      const properties = member(resources[name], "properties");
      const owner = joinPointer(pointer, "resources", name, "properties");
      addResource(collector, {
        type,
        name: member(properties, "name") ?? name,
        map: member(properties, map),
        pointer: joinPointer(owner, map),
        owner: isMap(properties) ? owner : joinPointer(pointer, "resources", name),
        ...(amounts && { amounts: amounts(properties) }),
        tool,
        resolve: (called) =>
          isMap(called) && Object.keys(called).some((word) => word.startsWith("fn::")) ? new Opaque("a function") : undefined,
      });
    }
  },
};
