import type { Rule } from "../../model.ts";

/** More properties on an image than Glance's limit. */
export const tooManyProperties: Rule<{ count: number; maximum: number }> = {
  code: "too-many-properties",
  severity: "error",
  source: "glance.conf image_property_quota, every release",
  message: ({ count, maximum }) => `the image has ${count} properties, but Glance accepts at most ${maximum} (image_property_quota)`,
};
