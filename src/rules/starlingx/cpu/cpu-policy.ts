import type { Side } from "../../side.ts";

/**
 * A flavor's hw:cpu_policy: one of the two that the forks know, "absent" where it surely is not set,
 * undefined where it is not known: another value, or a part of a flavor.
 */
export function cpuPolicy(flavor: Side): "dedicated" | "shared" | "absent" | undefined {
  const policy = flavor.text("hw:cpu_policy");
  if (policy === "dedicated" || policy === "shared") return policy;
  return flavor.lacks("hw:cpu_policy") ? "absent" : undefined;
}
