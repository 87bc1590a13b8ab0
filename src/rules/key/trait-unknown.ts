import type { Rule } from "../../model.ts";

/** A trait that is neither a standard one of any release nor one of the site's own. */
export const traitUnknown: Rule<{ trait: string }> = {
  code: "trait-unknown",
  severity: "error",
  source: "Placement, placement/objects/trait.py (get_all with name_in), GET /allocation_candidates; every release",
  message: ({ trait }) =>
    `Placement has no trait ${trait}, so no host will be found; the name of a trait of your own is CUSTOM_ followed only by A-Z, 0-9 and _`,
};
