import type { Rule } from "../../model.ts";

/** A value that is not text: a list, an object, null, a boolean, or a number where only text is accepted. */
export const valueNotText: Rule<{ key: string; kind: string }> = {
  code: "value-not-text",
  severity: "error",
  source:
    "nova/api/openstack/compute/schemas/flavors_extraspecs.py and aggregates.py; glance etc/schema-image.json; cinder/api/validation/parameter_types.py; every release",
  message: ({ key, kind }) => `${key} must be a string, not ${kind}; write the value in quotes`,
};
