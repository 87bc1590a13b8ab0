/** A family of services with releases of its own. */
export type Platform = "openstack" | "starlingx";

/** The type of a resource as Glance's resource type associations name it. */
export type ResourceType =
  | "OS::Nova::Flavor"
  | "OS::Glance::Image"
  | "OS::Cinder::Volume"
  | "OS::Cinder::VolumeType"
  | "OS::Nova::Aggregate"
  | "OS::Nova::Server"
  | "OS::Trove::Instance"
  | (string & {});

/** What to check against: a platform and a release that has facts, `openstack@2026.1`. */
export interface Target {
  readonly platform: Platform;
  readonly release: string;
}
