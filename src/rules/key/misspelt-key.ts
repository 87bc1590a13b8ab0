import type { Rule } from "../../model.ts";

/** A key that the service stores but never reads, and that is a letter or a prefix away from one that it reads. */
export const misspeltKey: Rule<{ key: string; meant: string }> = {
  code: "misspelt-key",
  severity: "warning",
  source: "the catalog's keys; nova/api/validation/extra_specs/validators.py lets keys outside its namespaces pass",
  message: ({ key, meant }) => `${key} is stored but never read; the service reads ${meant}`,
};
