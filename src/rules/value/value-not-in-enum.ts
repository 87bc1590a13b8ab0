import type { Rule } from "../../model.ts";
import { listed } from "./listed.ts";
import { withoutBlanks } from "./outer-blanks.ts";

/** A value outside the list that its key has. */
export const valueNotInEnum: Rule<{ key: string; value: string; allowed: readonly string[] }> = {
  code: "value-not-in-enum",
  severity: "error",
  source: "nova/api/validation/extra_specs; nova/objects/fields.py; every release",
  message: ({ key, value, allowed }) => `"${value}" is not valid for ${key}; use ${listed(allowed)}${withoutBlanks(value)}`,
};
