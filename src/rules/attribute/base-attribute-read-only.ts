import type { Rule } from "../../model.ts";

/** An attribute of an image that Glance itself writes, in what is sent to it. */
export const baseAttributeReadOnly: Rule<{ attribute: string }> = {
  code: "base-attribute-read-only",
  severity: "error",
  source: "glance/api/v2/images.py, _readonly_properties and get_base_properties (readOnly); every release",
  message: ({ attribute }) => `Glance sets ${attribute} itself and refuses a request that has it. Remove it.`,
};
