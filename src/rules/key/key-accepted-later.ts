import type { Rule } from "../../model.ts";

/** A key that Nova's check refuses in the first point releases of the target's release, where no point release was named. */
export const keyAcceptedLater: Rule<{ key: string; release: string; accepted_from: string }> = {
  code: "key-accepted-later",
  severity: "info",
  source: "the point releases of keys in metadefs/*/supplement",
  message: ({ key, release, accepted_from }) =>
    `${key} needs Nova ${accepted_from} or later: earlier point releases of ${release} refuse it`,
};
