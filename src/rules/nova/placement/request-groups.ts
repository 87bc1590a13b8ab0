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

const GROUPED = /^(resources|trait)([a-zA-Z0-9_-]{1,64}):/;

/**
 * A flavor's groups by their suffix. What asks for nothing, an amount of 0, is dropped before Placement is asked
 * (nova/scheduler/utils.py, ResourceRequest, every release).
 */
export function requestGroups(flavor: Side): Map<string, RequestGroup> {
  const groups = new Map<string, RequestGroup>();
  for (const key of flavor.keys()) {
    if (!key.startsWith("trait") && !key.startsWith("resources")) continue;
    const [, kind, suffix = ""] = GROUPED.exec(key) ?? [];
    const value = flavor.text(key);
    if (kind === undefined || value === undefined) continue;
    const asks = kind === "trait" ? value === "required" || value === "forbidden" : (readInteger(value) ?? 0n) > 0n;
    if (!asks) continue;
    const { first = key, trait, resources = false } = groups.get(suffix) ?? {};
    const ofTrait = trait ?? (kind === "trait" ? key : undefined);
    groups.set(suffix, { first, ...(ofTrait !== undefined && { trait: ofTrait }), resources: resources || kind === "resources" });
  }
  return groups;
}
