import type { Rule } from "../../model.ts";

/** An item of a list that is used as a map, but is not a key with a value. */
export const entryMalformed: Rule<{ field?: string }> = {
  code: "entry-malformed",
  severity: "error",
  source:
    "the tools that read such lists: openstack-helm's bootstrap script, K-ORC's custom resource definition, openstackclient's --property",
  message: ({ field }) =>
    field === undefined
      ? "This line is not a key with a value; use key=value"
      : field.startsWith("--")
        ? `This value of ${field} is not a key with a value; use key=value`
        : `This item of ${JSON.stringify(field)} is not a key with a value; use key=value, or a map with a name and a value`,
};
