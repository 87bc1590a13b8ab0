import type { ResourceType } from "../model.ts";
import { isSlip } from "../schema/nearest.ts";

/** Attributes that a flavor has of its own; under these names extra specs do nothing. */
const OF_FLAVOR: ReadonlySet<string> = new Set([
  "vcpus",
  "ram",
  "memory_mb",
  "disk",
  "root_gb",
  "ephemeral_gb",
  "swap",
  "rxtx_factor",
  "is_public",
]);

/** Attributes of an image that people write under other names (Glance's API v2, and v1's `is_public`). */
const OF_IMAGE = ["visibility", "protected", "disk_format", "container_format", "os_hidden"];
const MINIMUM = /^min(?:imum)?[_-]?(disk|ram|memory)(?:[_-]?(?:size|space|required|gb|gib|mb|mib))?(?:[_-](?:gb|gib|mb|mib))?$/i;

/** The attribute of a flavor or an image that a key was meant for, which services store as one more key. */
export function ownAttribute(type: ResourceType, key: string): string | undefined {
  if (type === "OS::Nova::Flavor") return OF_FLAVOR.has(key) ? key : undefined;
  if (type !== "OS::Glance::Image") return undefined;
  const minimum = MINIMUM.exec(key)?.[1]?.toLowerCase();
  const meant = minimum === undefined ? OF_IMAGE.find((name) => isSlip(key, name)) : minimum === "disk" ? "min_disk" : "min_ram";
  if (meant !== undefined) return meant === key ? undefined : meant;
  return key === "is_public" ? "visibility" : undefined;
}
