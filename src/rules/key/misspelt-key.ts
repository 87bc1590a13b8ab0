import type { Rule } from "../../model.ts";
import { shownKey } from "../value/outer-blanks.ts";

/** A key that the service stores but never reads, and that is a letter or a prefix away from one that it reads. */
export const misspeltKey: Rule<{ key: string; meant: string }> = {
  code: "misspelt-key",
  severity: "warning",
  source: "the catalog's keys; nova/api/validation/extra_specs/validators.py lets keys outside its namespaces pass",
  message: ({ key, meant }) =>
    isOtherForm(key, meant)
      ? `${key} is stored but never read on this kind of resource, where the service reads ${meant}`
      : `${shownKey(key)} is stored but never read; the service reads ${meant}`,
};

/** Whether two keys differ only in what follows their prefix: `hw:cpu_policy` is the flavor's key, `hw_cpu_policy` the image's. */
const isOtherForm = (key: string, other: string): boolean =>
  /^[a-z]+[:_]/.test(key) && key !== other && key.replace(/[:_]/, "_") === other.replace(/[:_]/, "_");
