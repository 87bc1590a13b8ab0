import type { Rule } from "../../model.ts";
import { listed } from "../value/listed.ts";

/** Keys that only another platform defines, where no target was named. */
export const keyOfOtherPlatform: Rule<{ keys: readonly string[]; platform: string; target: string }> = {
  code: "key-of-other-platform",
  severity: "info",
  source: "metadefs/openstack and metadefs/starlingx",
  message: ({ keys, platform, target }) =>
    `${listed(keys, "and")} ${keys.length > 1 ? "are keys" : "is a key"} of ${platform}, but the target is ${target}; use --target ${platform} if that is your cloud`,
};
