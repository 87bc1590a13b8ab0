import type { Rule } from "../../model.ts";
import { listed } from "../value/listed.ts";

/** A key that a service acts on and that Nova's own check of extra specs refuses all the same. */
export const keyRefused: Rule<{ key: string; read_by: readonly string[]; accepted_from?: string }> = {
  code: "key-refused",
  severity: "error",
  source: "nova/api/validation/extra_specs against the code that reads the keys, release by release",
  message: ({ key, read_by, accepted_from }) =>
    accepted_from !== undefined
      ? `Nova's check of extra specs refuses ${key} before Nova ${accepted_from}: upgrade Nova, or set it through an older microversion`
      : read_by.length > 0
        ? `${listed(read_by, "and")} ${read_by.length > 1 ? "read" : "reads"} ${key}, but Nova's check of extra specs refuses it: set it through an older microversion`
        : `Nova's check of extra specs refuses ${key}, and no service reads it`,
};
