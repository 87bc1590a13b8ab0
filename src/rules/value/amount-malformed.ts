import type { Rule } from "../../model.ts";

/** Something else where a flavor's or an image's amount is meant: a word, a fraction, what JSON cannot hold. */
export const amountMalformed: Rule<{ field: string; kind: string }> = {
  code: "amount-malformed",
  severity: "error",
  source:
    "nova/api/openstack/compute/schemas/flavor_manage.py (flavor_param_positive); glance/api/v2/images.py (get_base_properties); every release",
  message: ({ field, kind }) => `${field} must be a whole number, not ${kind}`,
};
