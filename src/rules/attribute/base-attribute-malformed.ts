import type { Rule } from "../../model.ts";

/** An attribute of a flavor or an image, other than an amount, whose value the service does not accept. */
export const baseAttributeMalformed: Rule<{ attribute: string; expected: string; found: string }> = {
  code: "base-attribute-malformed",
  severity: "error",
  source:
    "nova/api/openstack/compute/schemas/flavors.py (flavor_manage.py until 2024.1), create; glance/api/v2/images.py, get_base_properties; every release",
  message: ({ attribute, expected, found }) => `${attribute} must be ${expected}, not ${found}`,
};
