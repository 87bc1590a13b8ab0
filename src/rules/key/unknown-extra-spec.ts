import type { Rule } from "../../model.ts";

/** A key in one of Nova's own namespaces that Nova does not know. */
export const unknownExtraSpec: Rule<{ key: string }> = {
  code: "unknown-extra-spec",
  severity: "error",
  source: "nova/api/validation/extra_specs/validators.py (validate), every release",
  message: ({ key }) => `Nova has no extra spec ${key}`,
};
