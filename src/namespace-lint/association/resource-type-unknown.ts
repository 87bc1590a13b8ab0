import { isSlip } from "../../schema/nearest.ts";
import { pointerTo } from "../json.ts";
import { quoted } from "../quoted.ts";
import type { NamespaceRule } from "../rule.ts";
import { suggest } from "../suggest.ts";

/** The resource types of the services whose metadata definitions describe anything, as Heat names them. */
const TYPES = [
  "OS::Nova::Flavor",
  "OS::Nova::Server",
  "OS::Nova::Aggregate",
  "OS::Nova::HostAggregate",
  "OS::Nova::ServerGroup",
  "OS::Nova::KeyPair",
  "OS::Nova::Quota",
  "OS::Glance::Image",
  "OS::Glance::WebImage",
  "OS::Cinder::Volume",
  "OS::Cinder::VolumeType",
  "OS::Cinder::EncryptedVolumeType",
  "OS::Cinder::VolumeAttachment",
  "OS::Cinder::Snapshot",
  "OS::Cinder::Backup",
  "OS::Cinder::QoSSpecs",
  "OS::Cinder::QoSAssociation",
  "OS::Cinder::Quota",
  "OS::Cinder::Group",
  "OS::Cinder::GroupType",
  "OS::Trove::Instance",
  "OS::Trove::Cluster",
];
const KNOWN = new Set(TYPES);
const SERVICE = /^OS::(?:Nova|Glance|Cinder|Trove)::/i;

/** A resource type of a service that has none of that name. */
export const resourceTypeUnknown: NamespaceRule<{ resource_type: string }> = {
  code: "resource-type-unknown",
  severity: "warning",
  source: "Heat's resource types, whose names metadata definitions take; Glance stores any, every release",
  message: ({ resource_type }) => `${quoted(resource_type)} is no resource type: Glance stores it, and nothing ever asks for it`,
  check(namespace, report) {
    for (const { name: resource_type, pointer } of namespace.associations()) {
      if (KNOWN.has(resource_type)) continue;
      const slip =
        resource_type.length <= 100
          ? TYPES.find((type) => type.toLowerCase() === resource_type.toLowerCase() || isSlip(type, resource_type))
          : undefined;
      if (slip === undefined && !SERVICE.test(resource_type)) continue;
      const suggestions =
        slip === undefined
          ? suggest(
              "value",
              resource_type,
              TYPES.filter((type) => type.startsWith(resource_type.slice(0, resource_type.lastIndexOf("::")))),
            )
          : [{ kind: "value", text: slip } as const];
      report({ params: { resource_type }, pointer: pointerTo(pointer, "name"), suggestions });
    }
  },
};
