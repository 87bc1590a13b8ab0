import type { Rule } from "../../model.ts";

/** A line of the baseline whose finding no longer occurs, or not as often. */
export const baselineEntryUnused: Rule<{ code: string; file: string; key?: string; resource?: string; left: number; count: number }> = {
  code: "baseline-entry-unused",
  severity: "warning",
  source: "metadef: a line of the baseline that suppresses nothing is removed, so that it cannot hide a later fault",
  message: ({ code, file, key, resource, left, count }) => {
    const about = [...(resource === undefined ? [] : [JSON.stringify(resource)]), ...(key === undefined ? [] : [key])].join(" ");
    const where = `${code}${about === "" ? "" : ` of ${about}`} in ${file}`;
    const often = left === count ? "no longer occurs" : `occurs ${left} ${left === 1 ? "time" : "times"} less than the baseline has`;
    return `${where} ${often}; --update-baseline removes it`;
  },
};
