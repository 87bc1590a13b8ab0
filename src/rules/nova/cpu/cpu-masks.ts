import { strip } from "../../../schema/grammar/python-text.ts";
import type { CpuSet } from "../../cpu-set.ts";
import type { Server, Where } from "../../rule.ts";
import { filledSpec, flavorSize } from "../flavor-specs.ts";
import { imageProperties } from "../image-properties.ts";
import { oncePerServer } from "../once-per-server.ts";
import { readCpuList } from "./cpu-list.ts";
import { pinning } from "./pinning.ts";

/** A text that picks some of the flavor's vCPUs. */
export interface CpuMask {
  readonly where: Where;
  readonly text: string;
  readonly malformed: boolean;
  /** The vCPUs that it picks: undefined where it is malformed, or counts from a number of vCPUs that is unknown. */
  readonly cpus: CpuSet | undefined;
}

/** A server's masks: null where Nova reads none, undefined where that is not known. */
export interface CpuMasks {
  readonly realtime: CpuMask | null | undefined;
  readonly dedicated: CpuMask | null | undefined;
}

/**
 * The masks that Nova reads when a server is asked for
 * (nova/virt/hardware.py, get_realtime_cpu_constraint and get_dedicated_cpu_constraint, every release).
 */
export const cpuMasks = oncePerServer((server): CpuMasks => ({ realtime: realtimeMask(server), dedicated: dedicatedMask(server) }));

/** Read only where real time is on; the image's mask goes before the flavor's. */
function realtimeMask(server: Server): CpuMask | null | undefined {
  const { realtime } = pinning(server);
  if (realtime !== true) return realtime === false ? null : undefined;
  const image = imageProperties(server).filled("hw_cpu_realtime_mask");
  if (typeof image === "string") return mask(server, imageProperties(server).where("hw_cpu_realtime_mask"), image);
  const flavor = filledSpec(server, "hw:cpu_realtime_mask");
  if (image === undefined || flavor === undefined) return undefined;
  return flavor === null ? null : mask(server, ["flavor", "hw:cpu_realtime_mask"], flavor);
}

function dedicatedMask(server: Server): CpuMask | null | undefined {
  const text = filledSpec(server, "hw:cpu_dedicated_mask");
  return typeof text === "string" ? mask(server, ["flavor", "hw:cpu_dedicated_mask"], text) : text;
}

/** A mask that starts with an exclusion starts from all vCPUs; any other lists the vCPUs itself. */
function mask(server: Server, where: Where, text: string): CpuMask {
  const vcpus = flavorSize(server, "vcpus");
  const excludes = strip(text).startsWith("^");
  const cpus = readCpuList(excludes ? `0-${(vcpus ?? 1) - 1},${text}` : text);
  return { where, text, malformed: cpus === undefined, cpus: excludes && vcpus === undefined ? undefined : cpus };
}
