import { NEWEST, type ResolvedTarget, resolveTarget } from "../catalog/releases.ts";
import type { PlatformFacts, Target } from "../model.ts";
import type { Layer } from "./layer.ts";
import type { Options } from "./options.ts";

/** Options, resolved: a target that has facts, and the layers of the catalog, the built-in one first. */
export interface Judge {
  readonly layers: readonly Layer[];
  readonly target: Target;
  readonly platform: PlatformFacts;
  /** Whether somebody named the target. */
  readonly named: boolean;
  readonly judgedAs: ResolvedTarget["judgedAs"];
}

const DEFAULT: ResolvedTarget = { target: { platform: "openstack", release: NEWEST.openstack } };

/** @throws RangeError where the target is none; its message names those that are */
export function judgeOf(layers: readonly Layer[], { target, platform = {} }: Options): Judge {
  const resolved = target === undefined ? DEFAULT : resolveTarget(target);
  return { layers, target: resolved.target, platform, named: target !== undefined, judgedAs: resolved.judgedAs };
}
