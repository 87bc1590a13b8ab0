import { readInteger } from "../../../schema/grammar/integer.ts";
import type { Server, Where } from "../../rule.ts";

/** The amount of a resource class that a flavor asks Placement for, over all its groups. */
export interface RequestedCpus {
  readonly amount: bigint;
  readonly keys: readonly Where[];
}

const PATTERNS = { VCPU: /^resources([1-9][0-9]*)?:VCPU/, PCPU: /^resources([1-9][0-9]*)?:PCPU/ };

/**
 * The CPUs that a flavor asks Placement for (nova/virt/hardware.py, _get_vcpu_pcpu_resources, every release). The patterns match
 * a key's beginning, so `resources:VCPU_X` counts too, groups count only by number, and anything that is not a number is
 * ignored.
 */
export function requestedCpus({ flavor }: Server, resourceClass: "VCPU" | "PCPU"): RequestedCpus {
  let amount = 0n;
  const keys: Where[] = [];
  for (const key of flavor?.keys() ?? []) {
    if (!key.startsWith("resources") || !PATTERNS[resourceClass].test(key)) continue;
    const number = readInteger(flavor?.text(key) ?? "");
    if (number === undefined) continue;
    amount += number;
    keys.push(["flavor", key]);
  }
  return { amount, keys };
}
