import type { Rule } from "../../model.ts";
import { expected } from "./expected.ts";

/** A text that does not follow the grammar in which its key is read: a format, or a pattern. */
export const valueMalformed: Rule<{ key: string; value: string; format?: string; pattern?: string }> = {
  code: "value-malformed",
  severity: "error",
  source: "nova/api/validation/extra_specs; nova/objects/fields.py; every release",
  message: ({ key, value, format, pattern }) =>
    format === undefined
      ? `"${value}" does not match the pattern of ${key}, ${pattern}`
      : `${key} takes ${expected(format)}, and "${value}" is none`,
};
