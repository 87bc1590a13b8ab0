import type { Rule } from "../../model.ts";

/** Something else where a map of keys and values is meant. */
export const entriesNotAMap: Rule<{ field: string; kind: string }> = {
  code: "entries-not-a-map",
  severity: "error",
  source: "Nova's and Glance's request schemas, which answer 400; the clients that send such a map",
  message: ({ field, kind }) => `${JSON.stringify(field)} must be a map of keys and values, not ${kind}; nothing in it was checked`,
};
