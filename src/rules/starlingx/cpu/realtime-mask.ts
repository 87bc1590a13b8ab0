import { readCpuRanges } from "../../../schema/grammar/cpu-list.ts";
import { readIntegerPython2 } from "../../../schema/grammar/integer.ts";
import { type CpuSet, firstCpus, union, without } from "../../cpu-set.ts";
import type { Side } from "../../side.ts";

/** How a mask divides a flavor's vCPUs. */
export interface RealtimeMask {
  readonly text: string;
  /** Whether it excludes any CPU: one that does not is refused for that. */
  readonly excludes: boolean;
  readonly realtime: CpuSet;
  readonly ordinary: CpuSet;
  /** CPUs that the flavor has not. */
  readonly outside: CpuSet;
}

/**
 * What hw:cpu_realtime_mask makes of this number of vCPUs: all of them and what it names, without what it excludes with `^`
 * (stx-nova, nova/virt/hardware.py, vcpus_realtime_topology, 2018.07 to master). Undefined if it is absent, empty or not a list.
 */
export function readRealtimeMask(flavor: Side, vcpus: number): RealtimeMask | undefined {
  const text = flavor.text("hw:cpu_realtime_mask");
  const parts = text ? readCpuRanges(text, readIntegerPython2) : undefined;
  if (text === undefined || parts === undefined) return undefined;
  const all = firstCpus(vcpus);
  const realtime = without(union([...all, ...parts.taken]), union(parts.refused));
  return { text, excludes: parts.refused.length > 0, realtime, ordinary: without(all, realtime), outside: without(realtime, all) };
}
