import type { Rule } from "../../model.ts";

/** A list that leaves out what would be checked. */
export const propertiesNotListed: Rule<{ list: string; instead: string }> = {
  code: "properties-not-listed",
  severity: "info",
  source: "python-openstackclient's list commands, which print properties only with --long, or never; Nova's API before microversion 2.61",
  message: ({ list, instead }) => `There is nothing to check: ${list} leaves out the properties. Use ${instead}.`,
};
