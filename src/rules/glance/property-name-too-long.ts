import type { Rule } from "../../model.ts";

/** An image property whose name is longer than Glance stores. */
export const propertyNameTooLong: Rule<{ key: string; length: number; maximum: number }> = {
  code: "property-name-too-long",
  severity: "error",
  source: "glance/api/v2/images.py (create and update), every release",
  message: ({ length, maximum }) => `the property's name has ${length} characters, but Glance accepts at most ${maximum}`,
};
