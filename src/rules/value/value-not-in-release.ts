import type { Rule } from "../../model.ts";

/** A value that the key has in another release than the one that judges. */
export const valueNotInRelease: Rule<{ key: string; value: string; release: string; since?: string; last?: string }> = {
  code: "value-not-in-release",
  severity: "error",
  source: "the spans of values in metadefs/*/supplement",
  message: ({ key, value, release, since, last }) =>
    since !== undefined
      ? `${key} has the value "${value}" only since ${since}, and ${release} is older`
      : `${key} has had no value "${value}" since ${last}, and ${release} is newer`,
};
