import type { Rule } from "../../model.ts";

/** An image's boolean in a word that Nova does not know, which it reads as false in silence. */
export const valueReadAsFalse: Rule<{ key: string; value: string }> = {
  code: "value-read-as-false",
  severity: "warning",
  source: "nova/objects/fields.py (FlexibleBoolean), every release",
  message: ({ key, value }) => `Nova reads ${key} "${value}" as false; only true, yes, on, t, y or 1 turn it on`,
};
