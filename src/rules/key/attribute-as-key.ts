import type { Rule } from "../../model.ts";

/** A flavor's or an image's own attribute, by its name or one like it, among the keys. */
export const attributeAsKey: Rule<{ key: string; attribute: string; on: "flavor" | "image" }> = {
  code: "attribute-as-key",
  severity: "warning",
  source:
    "Glance, glance/api/v2/images.py, get_base_properties; Nova, nova/api/openstack/compute/schemas/flavor_manage.py, create; every release",
  message: ({ key, attribute, on }) =>
    on === "image"
      ? `${key} is stored as a custom property and has no effect; the image's own attribute is ${attribute}`
      : `${key} is stored as an extra spec and has no effect; it is an attribute of the flavor itself`,
};
