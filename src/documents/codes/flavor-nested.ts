import type { Rule } from "../../model.ts";

/** A flavor among the attributes of another one, where indentation has put it. */
export const flavorNested: Rule<{ name: string; outer: string }> = {
  code: "flavor-nested",
  severity: "warning",
  source: "tools that read flavors from a map: each takes the members that it knows, and passes over others",
  message: ({ name, outer }) =>
    `The flavor ${JSON.stringify(name)} is inside the flavor ${JSON.stringify(outer)}, where no tool looks for a flavor: indent both equally`,
};
