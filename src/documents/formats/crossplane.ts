import { joinPointer } from "../../json/pointer.ts";
import { isMap, member } from "../../json/value.ts";
import type { ResourceType } from "../../model.ts";
import { type Amounts, addResource, flavorAmounts, imageAmounts } from "../add-resource.ts";
import { reportMisspelt } from "../misspelt-members.ts";
import { kubernetes } from "../tool.ts";
import type { Format } from "./format.ts";
import { customResources, makeCustomResourceFormat } from "./kubernetes.ts";

const GROUP = /^(?:compute|images|blockstorage)\.openstack(?:\.m)?\.crossplane\.io\//;

const kinds: Readonly<Record<string, { type: ResourceType; map: string; amounts?(fields: unknown): Amounts }>> = {
  FlavorV2: { type: "OS::Nova::Flavor", map: "extraSpecs", amounts: (fields) => flavorAmounts(fields) },
  ImageV2: { type: "OS::Glance::Image", map: "properties", amounts: (fields) => imageAmounts(fields, "minRamMb", "minDiskGb") },
  AggregateV2: { type: "OS::Nova::Aggregate", map: "metadata" },
  InstanceV2: { type: "OS::Nova::Server", map: "metadata" },
  VolumeTypeV3: { type: "OS::Cinder::VolumeType", map: "extraSpecs" },
};

/** Crossplane's managed resources of provider-openstack, whose fields are Terraform's in camel case. */
export const crossplane: Format = {
  ...makeCustomResourceFormat("crossplane", "managed resources of Crossplane's provider-openstack", GROUP, Object.keys(kinds)),
  read: (value, pointer, collector) => {
    for (const { kind, name, document, pointer: at } of customResources(value, pointer, GROUP)) {
      if (!Object.hasOwn(kinds, kind)) continue;
      const { type, map, amounts } = kinds[kind] as (typeof kinds)[string];
      for (const section of ["forProvider", "initProvider"]) {
        const fields = member(member(document, "spec"), section);
        if (!isMap(fields) || (section === "initProvider" && member(fields, map) === undefined)) continue;
        const owner = joinPointer(at, "spec", section);
        reportMisspelt(collector, fields, owner, kind, kind === "FlavorV2" ? [map, "vcpus", "ram"] : [map]);
        const shared = { type, name: member(fields, "name") ?? name, owner, tool: kubernetes };
        addResource(collector, {
          ...shared,
          map: member(fields, map),
          pointer: joinPointer(owner, map),
          ...(amounts && { amounts: amounts(fields) }),
        });
      }
    }
  },
};
