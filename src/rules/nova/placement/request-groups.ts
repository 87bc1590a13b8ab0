import { readInteger } from "../../../schema/grammar/integer.ts";
import type { Side } from "../../side.ts";

/** A suffixed group of what a flavor asks Placement for: `resources1:VGPU`, `trait1:CUSTOM_FAST`. */
export interface RequestGroup {
  /** The key that makes it. */
  readonly first: string;
  /** The first trait that it asks for or forbids. */
  readonly trait?: string;
  /** Whether it asks for resources. */
  readonly resources: boolean;
}

const GROUPED = /^(resources|trait)([a-zA-Z0-9_-]{1,64})?:(.*)$/;

/** The classes of os-resource-classes, the same in every release since Xena; of other names Nova accepts only those of CUSTOM_. */
export const RESOURCE_CLASSES: ReadonlySet<string> = new Set([
  ...["DISK_GB", "FPGA", "IPV4_ADDRESS", "MEMORY_MB", "MEM_ENCRYPTION_CONTEXT", "NET_BW_EGR_KILOBIT_PER_SEC", "NET_BW_IGR_KILOBIT_PER_SEC"],
  ...["NET_PACKET_RATE_EGR_KILOPACKET_PER_SEC", "NET_PACKET_RATE_IGR_KILOPACKET_PER_SEC", "NET_PACKET_RATE_KILOPACKET_PER_SEC"],
  ...["NUMA_CORE", "NUMA_MEMORY_MB", "NUMA_SOCKET", "NUMA_THREAD", "PCI_DEVICE", "PCPU", "PGPU", "SRIOV_NET_VF", "VCPU", "VGPU"],
  "VGPU_DISPLAY_HEAD",
]);

/** What one key of a flavor asks Placement for, in the group of its suffix. */
export type RequestPart = { readonly group: string; readonly name: string } & (
  | { readonly kind: "resources"; readonly amount: bigint }
  | { readonly kind: "trait"; readonly wish: "required" | "forbidden" }
);

/**
 * What Nova asks Placement for because of one key; undefined for other keys, and for what it leaves out with a line in its log:
 * a class that is neither standard nor CUSTOM_, an amount that is no whole number from 0, another word than required or forbidden
 * (nova/objects/request_spec.py, RequestGroup.add_resource and add_trait, every release).
 */
export function requestPart(key: string, value: string | undefined): RequestPart | undefined {
  if (value === undefined || (!key.startsWith("resources") && !key.startsWith("trait"))) return undefined;
  const [, kind, group = "", name] = GROUPED.exec(key) ?? [];
  if (name === undefined) return undefined;
  if (kind === "trait") return value === "required" || value === "forbidden" ? { group, name, kind, wish: value } : undefined;
  const amount = name.startsWith("CUSTOM_") || RESOURCE_CLASSES.has(name) ? readInteger(value) : undefined;
  return amount === undefined || amount < 0n ? undefined : { group, name, kind: "resources", amount };
}

/** A flavor's groups by their suffix. What asks for nothing, an amount of 0, is dropped before Placement is asked. */
export function requestGroups(flavor: Side): Map<string, RequestGroup> {
  const groups = new Map<string, RequestGroup>();
  for (const key of flavor.keys()) {
    const part = requestPart(key, flavor.text(key));
    if (part === undefined || part.group === "" || (part.kind === "resources" && part.amount === 0n)) continue;
    const { first = key, trait, resources = false } = groups.get(part.group) ?? {};
    const ofTrait = trait ?? (part.kind === "trait" ? key : undefined);
    groups.set(part.group, { first, ...(ofTrait !== undefined && { trait: ofTrait }), resources: resources || part.kind === "resources" });
  }
  return groups;
}
