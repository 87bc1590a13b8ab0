import { readCpuRanges } from "../../../schema/grammar/cpu-list.ts";
import { readIntegerPython2 } from "../../../schema/grammar/integer.ts";
import { type CpuSet, firstCpus, union, without } from "../../cpu-set.ts";
import type { Side } from "../../side.ts";

/** How a mask divides a flavor's vCPUs. */
export interface RealtimeMask {
  readonly text: string;
  /** Whether it takes any CPU away: one that does not is refused by itself. */
  readonly excludes: boolean;
  readonly realtime: CpuSet;
  readonly ordinary: CpuSet;
  /** CPUs that the flavor has not. */
  readonly outside: CpuSet;
}

/**
 * What hw:cpu_realtime_mask makes of so many vCPUs: all of them and what it names, less what it takes away with `^`
 * (stx-nova, nova/virt/hardware.py, vcpus_realtime_topology, 2018.07 to master). Undefined where it is absent, empty or no list.
 */
export function readRealtimeMask(flavor: Side, vcpus: number): RealtimeMask | undefined {
  const text = flavor.text("hw:cpu_realtime_mask");
  const parts = text ? readCpuRanges(text, readIntegerPython2) : undefined;
  if (text === undefined || parts === undefined) return undefined;
  const all = firstCpus(vcpus);
  const realtime = without(union([...all, ...parts.taken]), union(parts.refused));
  return { text, excludes: parts.refused.length > 0, realtime, ordinary: without(all, realtime), outside: without(realtime, all) };
}
