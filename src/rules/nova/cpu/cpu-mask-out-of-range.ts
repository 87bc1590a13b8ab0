import { cpuParameter, lowestFrom, vcpusOf } from "../../cpu-set.ts";
import type { ServerRule } from "../../rule.ts";
import { flavorSize } from "../flavor-specs.ts";
import { shownText } from "../shown-text.ts";
import { cpuMasks } from "./cpu-masks.ts";

type Params = { key: string; value: string; cpu: number | string; vcpus: number };

/** A real-time or dedicated mask that picks a vCPU which the flavor has not. */
export const cpuMaskOutOfRange: ServerRule<Params> = {
  code: "cpu-mask-out-of-range",
  severity: "error",
  source: "Nova, nova/virt/hardware.py, get_realtime_cpu_constraint and get_dedicated_cpu_constraint, every release",
  platform: "openstack",
  service: "nova",
  stage: "request",
  http: 400,
  keys: ["hw:cpu_realtime", "hw:cpu_dedicated_mask"],
  message: ({ key, value, cpu, vcpus }) =>
    `${key} "${value}" selects vCPU ${cpu}, but the flavor has only ${vcpusOf(vcpus)}. Correct the mask, or add vCPUs.`,
  check(server, report) {
    const { realtime, dedicated } = cpuMasks(server),
      vcpus = flavorSize(server, "vcpus");
    if (vcpus === undefined) return;
    for (const mask of [realtime, dedicated]) {
      const cpu = mask?.cpus && lowestFrom(mask.cpus, vcpus);
      if (!mask || cpu === undefined) continue;
      const params = { key: mask.where[1], value: shownText(mask.text), cpu: cpuParameter(cpu), vcpus };
      report({ params, keys: [mask.where, ["flavor", "vcpus"]] });
    }
  },
};
