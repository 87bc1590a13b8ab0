import type { Rule } from "../../model.ts";

/** An image property's value that the site's own schema-image.json refuses. */
export const outsideSiteSchema: Rule<{ key: string; problem: string }> = {
  code: "outside-site-schema",
  severity: "error",
  source: "Glance, glance/api/v2/images.py, load_custom_properties, and glance/schema.py; the site's schema-image.json; every release",
  message: ({ key, problem }) => `The site's Glance refuses this value (schema-image.json): ${key} ${problem}`,
};
