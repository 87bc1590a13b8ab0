import type { Rule } from "../../model.ts";

/** A member that a request to Nova does not have: its schemas allow no others. */
export const requestMemberUnknown: Rule<{ member: string; request: string; instead?: string }> = {
  code: "request-member-unknown",
  severity: "error",
  source: "nova/api/openstack/compute/schemas/, additionalProperties of flavors.py, aggregates.py and servers.py, every release",
  message: ({ member, request, instead }) =>
    `Nova's request to ${request} has no member ${member}${instead === undefined ? "" : `. ${instead}.`}`,
};
