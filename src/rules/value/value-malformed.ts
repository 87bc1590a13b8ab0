import type { Rule } from "../../model.ts";
import { expected } from "./expected.ts";

/** A text that does not follow the grammar in which its key is read: a format, or a pattern, which is shown by an example. */
export const valueMalformed: Rule<{ key: string; value: string; format?: string; pattern?: string; example?: string }> = {
  code: "value-malformed",
  severity: "error",
  source: "nova/api/validation/extra_specs; nova/objects/fields.py; every release",
  message: ({ key, value, format, example }) => {
    if (format !== undefined) return `${key} must be ${expected(format)}, not "${value}"`;
    return `"${value}" is not valid for ${key}; ${example === undefined ? `see metadef show ${key}` : `a valid value is "${example}"`}`;
  },
};
