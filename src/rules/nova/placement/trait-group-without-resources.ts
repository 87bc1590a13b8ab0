import type { ServerRule } from "../../rule.ts";
import { requestGroups } from "./request-groups.ts";

/** A suffixed group that asks for traits and for no resources: Placement answers Nova 400, and no host is found. */
export const traitGroupWithoutResources: ServerRule<{ key: string; group: string }> = {
  code: "trait-group-without-resources",
  severity: "error",
  source: "Placement, placement/lib.py, RequestGroup.dict_from_request (GET /allocation_candidates), every release",
  platform: "openstack",
  service: "placement",
  stage: "schedule",
  keys: ["trait{group}:{trait}"],
  message: ({ key, group }) =>
    `${key} asks for a trait of the group "${group}", but the group asks for no resources, so no host is found. ` +
    `Give the group resources, or ask for a trait of the host: trait:${key.slice(key.indexOf(":") + 1)}.`,
  check({ flavor }, report) {
    // the resources of a partial flavor can be elsewhere
    if (flavor === undefined || flavor.resource.part) return;
    for (const [group, { trait, resources }] of requestGroups(flavor)) {
      if (trait === undefined || resources) continue;
      const suggestions = [{ kind: "key", text: `trait${trait.slice(trait.indexOf(":"))}` } as const];
      report({ params: { key: trait, group }, keys: [["flavor", trait]], of: "key", suggestions });
    }
  },
};
