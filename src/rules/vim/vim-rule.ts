import type { Params } from "../../model.ts";
import type { ServerRule, Where } from "../rule.ts";

/** What all rules of StarlingX's infrastructure manager share; its code is the same from release 9 to the newest. */
export const VIM = { platform: "starlingx", since: "9", service: "vim", stage: "operation" } as const satisfies Partial<ServerRule<Params>>;

/** Where a setting of the VIM may be. */
export const TIMEOUT_PLACES: readonly Where[] = [
  ["flavor", "hw:wrs:live_migration_timeout"],
  ["image", "hw_wrs_live_migration_timeout"],
  ["metadata", "hw:wrs:live_migration_timeout"],
];
