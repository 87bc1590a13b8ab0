import { LAST_FORK, NEWEST, targetName } from "../catalog/releases.ts";
import type { Finding, Platform, Resource } from "../model.ts";
import { keyOfOtherPlatform } from "../rules/key/key-of-other-platform.ts";
import { surfaceOf } from "../schema/tables.ts";
import { findingOf } from "./finding.ts";
import type { Judge } from "./judge.ts";
import { keysOf } from "./layer.ts";

const OTHER: Readonly<Record<Platform, Platform>> = { openstack: "starlingx", starlingx: "openstack" };

/** Whether the other platform's newest release, or StarlingX's last fork, knows a key that the target does not. */
export function standsElsewhere(kind: Pick<Resource, "type" | "properties_target">, key: string, { layers, target }: Judge): boolean {
  const platform = OTHER[target.platform];
  const known = (release: string): boolean =>
    layers.some((layer) => keysOf(layer, surfaceOf(kind), { platform, release })?.index.find(key) !== undefined);
  return known(NEWEST[platform]) || (platform === "starlingx" && known(LAST_FORK));
}

/** The hint that keys of another platform were checked against the default target. */
export function otherPlatformFinding(resource: Resource, keys: readonly string[], { target }: Judge): Finding {
  const platform = OTHER[target.platform];
  return findingOf(
    keyOfOtherPlatform,
    resource,
    keys[0],
    { keys, platform, target: targetName(target) },
    {
      of: "key",
      suggestions: [{ kind: "target", text: platform }],
    },
  );
}
