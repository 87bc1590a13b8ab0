import type { ServerRule } from "../../rule.ts";
import { spec } from "../flavor-specs.ts";
import { requestGroups } from "./request-groups.ts";

/** The names of some groups, and how many there are. */
type Params = { groups: readonly string[]; count: number; policy: string | null };

/** As many are named; the rest is counted. */
const NAMED = 8;

/** Two or more suffixed groups of resources and traits without a group_policy: Placement answers Nova 400, and no host is found. */
export const requestGroupsWithoutPolicy: ServerRule<Params> = {
  code: "request-groups-without-policy",
  severity: "error",
  source: "Nova, nova/scheduler/utils.py, resources_from_request_spec; Placement, GET /allocation_candidates; every release",
  platform: "openstack",
  service: "placement",
  stage: "schedule",
  keys: ["resources{group}:{class}", "trait{group}:{trait}", "group_policy"],
  message: ({ groups, count, policy }) =>
    `The flavor asks for ${count} groups of resources ` +
    `(${groups.map((group) => `"${group}"`).join(", ")}${count > groups.length ? " and more" : ""}), ` +
    `but ${policy === null ? "has no group_policy" : `its group_policy "${policy}" is unknown`}, so no host is found. ` +
    'Set group_policy "none" if one provider can serve several groups, or "isolate" if each group needs its own.',
  check(server, report) {
    const { flavor } = server,
      policy = spec(server, "group_policy");
    if (flavor === undefined || policy === undefined || policy === "none" || policy === "isolate") return;
    const groups = requestGroups(flavor);
    if (groups.size < 2) return;
    const named = [...groups].slice(0, NAMED);
    const params = { groups: named.map(([group]) => group), count: groups.size, policy };
    report({ params, keys: [["flavor", "group_policy"], ...named.map(([, { first }]) => ["flavor", first] as const)] });
  },
};
