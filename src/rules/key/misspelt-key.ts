import type { Rule } from "../../model.ts";

/** A key that the service stores unread, and that is a letter or two away from one that it reads. */
export const misspeltKey: Rule<{ key: string; meant: string }> = {
  code: "misspelt-key",
  severity: "warning",
  source: "the catalog's keys; nova/api/validation/extra_specs/validators.py lets keys outside its namespaces pass",
  message: ({ key, meant }) => `${key} is stored and never read: ${meant} is the key that the service knows`,
};
