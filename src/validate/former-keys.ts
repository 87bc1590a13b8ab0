import type { ResourceType } from "../model.ts";

/** A key that OpenStack had before its first release with facts. */
export interface FormerKey {
  /** The release that no longer has it. */
  readonly gone: string;
  /** What read it. */
  readonly reader: string;
  /** What to do instead. */
  readonly instead: string;
}

const ratio = (filter: string, resource: string, option: string): FormerKey => ({
  gone: "Ussuri",
  reader: filter,
  instead: `set ${option} in nova.conf on the hosts, or the allocation_ratio of ${resource} in Placement`,
});

/** By type of resource and key: Nova's release notes of 17.0.0 and 21.0.0 (scheduler filters that were removed). */
const FORMER: Readonly<Record<string, ReadonlyMap<string, FormerKey>>> = {
  "OS::Nova::Aggregate": new Map([
    ["cpu_allocation_ratio", ratio("AggregateCoreFilter", "VCPU", "cpu_allocation_ratio")],
    ["ram_allocation_ratio", ratio("AggregateRamFilter", "MEMORY_MB", "ram_allocation_ratio")],
    ["disk_allocation_ratio", ratio("AggregateDiskFilter", "DISK_GB", "disk_allocation_ratio")],
  ]),
  "OS::Nova::Flavor": new Map([
    [
      "trust:trusted_host",
      {
        gone: "Queens",
        reader: "TrustedFilter",
        instead: "require a trait that only your trusted hosts have, as in trait:CUSTOM_TRUSTED_HOST=required",
      },
    ],
  ]),
};

/** What became of a key that a current OpenStack does not read; undefined where it never did. */
export const formerKey = (type: ResourceType, key: string): FormerKey | undefined =>
  Object.hasOwn(FORMER, type) ? FORMER[type]?.get(key) : undefined;
