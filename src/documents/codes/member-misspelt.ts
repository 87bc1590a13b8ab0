import type { Rule } from "../../model.ts";

/** A part of a flavor, an image or another resource under a name that is not quite its own: all that is in it goes unread. */
export const memberMisspelt: Rule<{ member: string; of: string; meant: string }> = {
  code: "member-misspelt",
  severity: "warning",
  source: "the tools that read such documents, which pass over unknown members or refuse them; Nova's and Glance's request schemas",
  message: ({ member, of, meant }) =>
    `${JSON.stringify(member)} is not an attribute of ${of}, so nothing reads it: did you mean ${JSON.stringify(meant)}?`,
};
