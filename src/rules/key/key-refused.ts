import type { Rule } from "../../model.ts";
import { listed } from "../value/listed.ts";

/** A key that a service acts on and that Nova's own check of extra specs refuses all the same. */
export const keyRefused: Rule<{ key: string; read_by: readonly string[]; accepted_from?: string }> = {
  code: "key-refused",
  severity: "error",
  source: "nova/api/validation/extra_specs against the code that reads the keys, release by release",
  message: ({ key, read_by, accepted_from }) =>
    accepted_from !== undefined
      ? `Nova older than ${accepted_from} refuses ${key} in its check of extra specs; upgrade Nova, or set the key with an older microversion`
      : read_by.length > 0
        ? `${listed(read_by.map(serviceName), "and")} ${read_by.length > 1 ? "read" : "reads"} ${key}, but Nova's check of extra specs refuses it; set it with an older microversion`
        : `Nova's check of extra specs refuses ${key}, and no service reads it`,
};

/** A service as people write its name. */
const serviceName = (service: string): string => service.charAt(0).toUpperCase() + service.slice(1);
