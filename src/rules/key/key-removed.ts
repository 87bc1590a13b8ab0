import type { Rule } from "../../model.ts";

/** A key whose reader OpenStack removed before the first release that the catalog covers. */
export const keyRemoved: Rule<{ key: string; gone: string; reader: string; instead: string }> = {
  code: "key-removed",
  severity: "warning",
  source: "nova release notes 17.0.0 (TrustedFilter) and 21.0.0 (AggregateCoreFilter, AggregateRamFilter, AggregateDiskFilter)",
  message: ({ key, gone, reader, instead }) => `${key} has no effect: Nova's ${reader}, which read it, was removed in ${gone}; ${instead}`,
};
