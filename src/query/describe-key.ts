import { targetName } from "../catalog/releases.ts";
import type { Platform, ResourceType, Target } from "../model.ts";
import type { KeyAnswer } from "./answers.ts";
import { counterpartsOf } from "./counterparts.ts";
import { definitionsOf } from "./definition.ts";
import { historyOf } from "./history.ts";
import { availabilityOf, type KnownKey, knowKey, telling, tellingOn } from "./known-key.ts";
import type { Library } from "./library.ts";
import { nearestTarget } from "./nearest-target.ts";

/** How a key is asked for. */
export interface KeyQuestion {
  readonly resourceType?: ResourceType | undefined;
  readonly history?: boolean;
}

/** Everything about a key on a target, or on the nearest one that has it; undefined where none does. */
export function describeKey(
  { catalog }: Library,
  key: string,
  target: Target,
  { resourceType, history }: KeyQuestion = {},
): KeyAnswer | undefined {
  const know = (platform: Platform): KnownKey[] => knowKey(catalog, platform, key, resourceType);
  const known = { openstack: know("openstack"), starlingx: know("starlingx") };
  const shown = nearestTarget(target, (each) => tellingOn(known[each.platform], each).length > 0);
  if (shown === undefined) return undefined;
  const told = tellingOn(known[shown.platform], shown);
  return {
    version: 1,
    kind: "key",
    key,
    target: targetName(target),
    shown: targetName(shown),
    releases: availabilityOf(known),
    definitions: definitionsOf(told, shown),
    counterparts: counterpartsOf(catalog, told, shown),
    ...(history && { history: (["openstack", "starlingx"] as const).flatMap((platform) => historyOf(platform, telling(known[platform]))) }),
  };
}
