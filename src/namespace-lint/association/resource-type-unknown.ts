import { joinPointer } from "../../json/pointer.ts";
import { isSlip } from "../../schema/nearest.ts";
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
/** What others, and people, call these things. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  instance: "OS::Nova::Server",
  instances: "OS::Nova::Server",
  vm: "OS::Nova::Server",
  virtualmachine: "OS::Nova::Server",
  servermetadata: "OS::Nova::Server",
  hostaggregates: "OS::Nova::Aggregate",
  flavour: "OS::Nova::Flavor",
  flavorextraspecs: "OS::Nova::Flavor",
  extraspecs: "OS::Nova::Flavor",
  imageproperties: "OS::Glance::Image",
  volumeimagemetadata: "OS::Cinder::Volume",
  volumesnapshot: "OS::Cinder::Snapshot",
};
const SERVICE = /^OS::(?:Nova|Glance|Cinder|Trove)::/i;

/** A resource type of a service that has none of that name. */
export const resourceTypeUnknown: NamespaceRule<{ resource_type: string }> = {
  code: "resource-type-unknown",
  severity: "warning",
  source: "Heat's resource types, whose names metadata definitions take; Glance stores any, every release",
  message: ({ resource_type }) => `${quoted(resource_type)} is not a resource type; Glance stores it, but nothing ever asks for it`,
  check(namespace, report) {
    for (const { name: resource_type, pointer } of namespace.associations()) {
      if (KNOWN.has(resource_type)) continue;
      const slip =
        resource_type.length <= 100
          ? TYPES.find((type) => type.toLowerCase() === resource_type.toLowerCase() || isSlip(type, resource_type))
          : undefined;
      if (slip === undefined && !SERVICE.test(resource_type)) continue;
      const meant = slip ?? elsewhere(resource_type);
      const suggestions =
        meant === undefined
          ? suggest(
              "value",
              resource_type,
              TYPES.filter((type) => type.startsWith(resource_type.slice(0, resource_type.lastIndexOf("::")))),
            )
          : [{ kind: "value", text: meant } as const];
      report({ params: { resource_type }, pointer: joinPointer(pointer, "name"), suggestions });
    }
  },
};

/** The resource type of another service with that name, or with other words for it; undefined if there is none. */
function elsewhere(type: string): string | undefined {
  const last = type.slice(type.lastIndexOf("::") + 2).toLowerCase();
  if (Object.hasOwn(OTHER_NAMES, last) && !/^OS::Trove::/i.test(type)) return OTHER_NAMES[last];
  const plain = (name: string): string =>
    name
      .slice(name.lastIndexOf("::") + 2)
      .toLowerCase()
      .replace(/s$/, "");
  return TYPES.find((name) => plain(name) === plain(type));
}
