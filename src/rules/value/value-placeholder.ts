import type { Rule } from "../../model.ts";

/** A placeholder from documentation or a template that was not replaced. */
export const valuePlaceholder: Rule<{ key: string; value: string }> = {
  code: "value-placeholder",
  severity: "warning",
  source: "Nova and Glance store such values as they are written, every release",
  message: ({ key, value }) => `${JSON.stringify(value)} of ${key} is a placeholder that was not replaced`,
};
