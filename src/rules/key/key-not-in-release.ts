import type { Rule } from "../../model.ts";

/** A key that the service has in another release than the target's. */
export const keyNotInRelease: Rule<{ key: string; release: string; since?: string; last?: string }> = {
  code: "key-not-in-release",
  severity: "error",
  source: "the releases of keys in metadefs/*/supplement",
  message: ({ key, release, since, last }) =>
    since !== undefined
      ? `${release} does not have ${key}; it exists since ${since}`
      : `${release} does not have ${key}; it existed until ${last}`,
};
