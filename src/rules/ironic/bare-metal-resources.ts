import { isBareMetal } from "../nova/hypervisors.ts";
import type { ServerRule, Where } from "../rule.ts";
import type { Side } from "../side.ts";

type Params = { missing: readonly string[]; key: string };

/** What Nova adds from a flavor's own sizes unless an extra spec says 0 (nova/scheduler/utils.py, ResourceRequest). */
const SIZES = ["resources:VCPU", "resources:MEMORY_MB", "resources:DISK_GB"] as const;

/** A flavor of whole machines that also asks for vCPUs, memory or disk, which no node of Ironic has in Placement. */
export const bareMetalResources: ServerRule<Params> = {
  code: "bare-metal-resources",
  severity: "error",
  source: "Nova, nova/scheduler/utils.py, ResourceRequest, and nova/virt/ironic/driver.py, update_provider_tree; every release",
  platform: "openstack",
  service: "placement",
  stage: "schedule",
  whole: true,
  keys: ["resources:CUSTOM_{class}"],
  needs: ["flavor"],
  message: ({ missing, key }) =>
    `${key} asks for a bare metal node, which has no ${missing.map((each) => each.slice("resources:".length)).join(", ")} in Placement: ` +
    `no host will be found. Set ${missing.map((each) => `${each}=0`).join(", ")}.`,
  check({ flavor }, report) {
    if (flavor === undefined || flavor.resource.part) return;
    const custom = flavor.keys().find((key) => key.startsWith("resources:CUSTOM_") && (flavor.integer(key) ?? 0n) > 0n);
    if (custom === undefined || !isForNodes(flavor)) return;
    const missing = SIZES.filter((key) => flavor.integer(key) !== 0n && (flavor.has(key) || !isNothing(flavor, key)));
    if (missing.length === 0) return;
    const others = SIZES.filter((key) => flavor.has(key)).map((key): Where => ["flavor", key]);
    report({ params: { missing, key: custom }, keys: [["flavor", custom], ...others] });
  },
};

/** What only Ironic reads speaks of a node too. */
function isForNodes(flavor: Side): boolean {
  return (
    isBareMetal(flavor) || ["capabilities:boot_mode", "capabilities:secure_boot", "capabilities:disk_label"].some((key) => flavor.has(key))
  );
}

/** Whether the flavor's own size is 0, which Nova does not ask Placement for. */
function isNothing({ resource }: Side, key: (typeof SIZES)[number]): boolean {
  const size = key === "resources:VCPU" ? resource.vcpus : key === "resources:MEMORY_MB" ? resource.ram : resource.disk;
  return size === 0;
}
