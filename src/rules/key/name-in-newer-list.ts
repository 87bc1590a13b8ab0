import type { Rule } from "../../model.ts";

/** A standard trait or resource class that the target's release began without, and a newer version of its list has. */
export const nameInNewerList: Rule<{ name: string; list: string; version: string; release: string }> = {
  code: "name-in-newer-list",
  severity: "warning",
  source: "the tags of os-traits and os-resource-classes, and upper-constraints.txt of each release",
  message: ({ name, list, version, release }) =>
    `${name} came with ${list} ${version}: a cloud of ${release} accepts it only if it has that version or a later one`,
};
