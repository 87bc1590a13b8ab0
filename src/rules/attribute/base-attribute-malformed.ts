import type { Rule } from "../../model.ts";
import { withoutBlanks } from "../value/outer-blanks.ts";

/** An attribute of a flavor or an image, other than an amount, whose value the service does not accept. */
export const baseAttributeMalformed: Rule<{ attribute: string; expected: string; found: string }> = {
  code: "base-attribute-malformed",
  severity: "error",
  source:
    "nova/api/openstack/compute/schemas/flavors.py (flavor_manage.py until 2024.1), create; glance/api/v2/images.py, get_base_properties; every release",
  message: ({ attribute, expected, found }) => `${attribute} must be ${expected}${blanksOf(found, expected)}, not ${found}`,
};

/** `found` is JSON; some expectations name the white space themselves. */
function blanksOf(found: string, expected: string): string {
  const isTold = /white space|\btext\b/.test(expected);
  return found.startsWith('"') && found.endsWith('"') && !isTold ? withoutBlanks(found.slice(1, -1)) : "";
}
