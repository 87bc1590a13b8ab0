import type { Rule } from "../../model.ts";

/** An amount of a flavor or an image below or above what the service accepts. */
export const amountOutOfRange: Rule<{ attribute: string; found: string; minimum: number; maximum: number }> = {
  code: "amount-out-of-range",
  severity: "error",
  source:
    "nova/api/openstack/compute/schemas/flavors.py (flavor_manage.py until 2024.1), create; glance/domain/__init__.py and glance/api/v2/images.py, min_ram and min_disk; every release",
  message: ({ attribute, found, minimum, maximum }) => `${attribute} must be ${minimum} to ${maximum}, not ${found}`,
};
