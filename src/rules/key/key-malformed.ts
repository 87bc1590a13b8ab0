import type { Rule } from "../../model.ts";

/** A key with characters, or of a length, that Nova's API does not take. */
export const keyMalformed: Rule<{ key: string }> = {
  code: "key-malformed",
  severity: "error",
  source: "nova/api/validation/parameter_types.py (metadata), every release",
  message: ({ key }) =>
    key === ""
      ? "an extra spec has no name"
      : `${key} cannot be a key: it takes 1 to 255 ASCII letters, digits, "-", "_", ":", "." and spaces`,
};
