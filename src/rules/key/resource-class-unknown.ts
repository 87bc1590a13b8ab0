import type { Rule } from "../../model.ts";

/** A resource class with a name that no class can have, which Nova passes on since it begins like the site's own. */
export const resourceClassUnknown: Rule<{ resource_class: string }> = {
  code: "resource-class-unknown",
  severity: "error",
  source: "Nova, nova/objects/request_spec.py, RequestGroup.add_resource; Placement, GET /allocation_candidates; every release",
  message: ({ resource_class }) =>
    `Placement has no resource class ${resource_class}, so no host will be found; the name of a class of your own is CUSTOM_ followed only by A-Z, 0-9 and _`,
};
