import type { Rule } from "../../model.ts";
import { type FormatName, formats } from "../../schema/formats.ts";
import { expected } from "./expected.ts";
import { withoutBlanks } from "./outer-blanks.ts";

/** A text that does not follow the grammar in which its key is read: a format, or a pattern, which is shown by an example. */
export const valueMalformed: Rule<{ key: string; value: string; format?: string; pattern?: string; example?: string }> = {
  code: "value-malformed",
  severity: "error",
  source: "nova/api/validation/extra_specs; nova/objects/fields.py; every release",
  message: ({ key, value, format, example }) => {
    if (format !== undefined)
      return `${key} must be ${expected(format)}${isRight(format, value.trim()) ? withoutBlanks(value) : ""}, not "${value}"`;
    const right = example === undefined ? `see metadef show ${key}` : `a valid value is "${example}"${withoutBlanks(value)}`;
    return `"${value}" is not valid for ${key}; ${right}`;
  },
};

/** Most services remove white space at the ends of a value themselves. */
const isRight = (format: string, value: string): boolean => Object.hasOwn(formats, format) && formats[format as FormatName].validate(value);
