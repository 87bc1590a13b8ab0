import type { Rule } from "../../model.ts";

/** An image property whose name Glance keeps for itself. */
export const propertyReserved: Rule<{ key: string }> = {
  code: "property-reserved",
  severity: "error",
  source: "glance/api/v2/images.py (_reserved_properties, _reserved_namespaces), every release",
  message: ({ key }) => `${key} is reserved by Glance and cannot be set`,
};
