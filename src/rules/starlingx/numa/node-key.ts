import { readIntegerPython2 } from "../../../schema/grammar/integer.ts";
import type { Side } from "../../side.ts";

/** The sizes of a guest node's share of the L3 cache, in KiB: of all of it, of its half for code, of its half for data. */
export const CACHE_SIZES = ["hw:cache_l3.", "hw:cache_l3_code.", "hw:cache_l3_data."] as const;
/** The CPUs of a guest node that have the share. */
export const CACHE_VCPUS = "hw:cache_vcpus.";
/** The host's node for a guest node. */
export const PINNED_NODE = "hw:numa_node.";
/** What the forks' check reads of every guest node. */
export const NODE_STEMS = [PINNED_NODE, ...CACHE_SIZES, CACHE_VCPUS] as const;

/** A key that speaks of one guest node. */
export interface NodeKey {
  readonly key: string;
  /** The text after the stem. */
  readonly suffix: string;
  /** The node's number as `int()` reads it; undefined where it reads none. */
  readonly node: bigint | undefined;
}

/** The keys that begin with a stem, whatever follows it (stx-nova, flavors_extraspecs.py: `key.startswith`). */
export function nodeKeys(side: Side, stem: string): NodeKey[] {
  return side
    .keys()
    .filter((key) => key.startsWith(stem))
    .map((key) => ({ key, suffix: key.slice(stem.length), node: readIntegerPython2(key.slice(stem.length)) }));
}
