import type { Rule } from "../../model.ts";

/** A key with characters, or of a length, that Nova's or Cinder's API refuses. */
export const keyMalformed: Rule<{ key: string; service?: string }> = {
  code: "key-malformed",
  severity: "error",
  source: "nova/api/validation/parameter_types.py (metadata), every release; cinder/api/validation/parameter_types.py (extra_specs)",
  message: ({ key, service }) =>
    key === ""
      ? "a key is empty; it needs at least one character"
      : `${key} is not valid as a key; use 1 to 255 ASCII letters, digits, "-", "_", ":"${service === "cinder" ? ' and "."' : ', "." and spaces'}`,
};
