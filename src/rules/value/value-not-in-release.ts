import type { Rule } from "../../model.ts";

/** A value that the key has in another release than the target's. */
export const valueNotInRelease: Rule<{ key: string; value: string; release: string; since?: string; last?: string }> = {
  code: "value-not-in-release",
  severity: "error",
  source: "the releases of values in metadefs/*/supplement",
  message: ({ key, value, release, since, last }) =>
    since !== undefined
      ? `"${value}" is not valid for ${key} in ${release}; it exists since ${since}`
      : `"${value}" is not valid for ${key} in ${release}; it existed until ${last}`,
};
