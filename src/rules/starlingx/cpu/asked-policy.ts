import type { Side } from "../../side.ts";
import type { Topology } from "../numa/topology.ts";
import { cpuPolicy } from "./cpu-policy.ts";

/**
 * The CPU policy that a topology's server gets: the flavor's, else the image's, else "shared"; pinned nodes are another matter
 * (stx-nova, nova/virt/hardware.py, _get_cpu_policy_constraints). Undefined where it is not known, or where the two are in conflict.
 */
export function askedPolicy({ stage, whole }: Topology, flavor: Side, image: Side | undefined): "dedicated" | "shared" | undefined {
  const own = cpuPolicy(flavor);
  if (stage === "set") return own === "absent" ? "shared" : own;
  const other = image?.text("hw_cpu_policy");
  if (own === "dedicated") return own;
  if (own === "shared") return other === "dedicated" ? undefined : own;
  // another word on the flavor is refused when it is set, and ignored when a server is requested
  if (!whole || (own === undefined && flavor.text("hw:cpu_policy") === undefined)) return undefined;
  if (other === undefined) return image?.has("hw_cpu_policy") ? undefined : "shared";
  return other === "dedicated" || other === "shared" ? other : undefined;
}
