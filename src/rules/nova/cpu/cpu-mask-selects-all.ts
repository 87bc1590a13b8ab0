import { isAllOf } from "../../cpu-set.ts";
import type { Server, ServerRule } from "../../rule.ts";
import { flavorSize } from "../flavor-specs.ts";
import { shownText } from "../shown-text.ts";
import { type CpuMask, cpuMasks } from "./cpu-masks.ts";
import { pinning } from "./pinning.ts";

type Params = { key: string; value: string; vcpus: number };

/** A real-time or dedicated mask that leaves no vCPU over. */
export const cpuMaskSelectsAll: ServerRule<Params> = {
  code: "cpu-mask-selects-all",
  severity: "error",
  source: "Nova, nova/virt/hardware.py, get_realtime_cpu_constraint and get_dedicated_cpu_constraint, every release",
  platform: "openstack",
  service: "nova",
  stage: "request",
  http: 400,
  keys: ["hw:cpu_realtime", "hw:cpu_dedicated_mask"],
  message: ({ key, value, vcpus }) =>
    `${key} "${value}" selects ${vcpus === 1 ? "the flavor's only vCPU" : `all ${vcpus} vCPUs of the flavor`}, but at least one must remain unselected. ` +
    `${vcpus === 1 ? "Use a flavor with more vCPUs" : 'Exclude one, as in "^0"'}, or ` +
    (key === "hw:cpu_dedicated_mask"
      ? `pin ${vcpus === 1 ? "the vCPU" : "all of them"} with hw:cpu_policy "dedicated" and no mask.`
      : "give the emulator its own CPUs with hw:emulator_threads_policy."),
  check(server, report) {
    const { realtime, dedicated } = cpuMasks(server),
      vcpus = flavorSize(server, "vcpus");
    const blame = (mask: CpuMask): void =>
      report({ params: { key: mask.where[1], value: shownText(mask.text), vcpus: vcpus ?? 0 }, keys: [mask.where, ["flavor", "vcpus"]] });
    if (realtime && picksAll(server, realtime) && pinning(server).emulator === null) blame(realtime);
    if (dedicated && picksAll(server, dedicated)) blame(dedicated);
  },
};

/** Whether a mask picks the flavor's vCPUs, each of them and no other. */
function picksAll(server: Server, { cpus }: CpuMask): boolean {
  const vcpus = flavorSize(server, "vcpus");
  return cpus !== undefined && vcpus !== undefined && isAllOf(cpus, vcpus);
}
