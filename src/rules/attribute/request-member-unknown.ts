import type { Rule } from "../../model.ts";

/** A member that a request to Nova does not have: its schemas allow no others. */
export const requestMemberUnknown: Rule<{ member: string; request: string; instead?: string }> = {
  code: "request-member-unknown",
  severity: "error",
  source: "nova/api/openstack/compute/schemas/, additionalProperties of flavors.py, aggregates.py and servers.py, every release",
  message: ({ member, request, instead }) =>
    `Nova does not accept the member "${member}" in a request to ${request}${instead === undefined ? "" : `. ${instead}.`}`,
};
