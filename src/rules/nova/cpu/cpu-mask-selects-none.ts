import type { ServerRule } from "../../rule.ts";
import { shownText } from "../shown-text.ts";
import { cpuMasks } from "./cpu-masks.ts";

type Params = { key: string; value: string };

/** A real-time or dedicated mask that picks no vCPU. */
export const cpuMaskSelectsNone: ServerRule<Params> = {
  code: "cpu-mask-selects-none",
  severity: "error",
  source: "Nova, nova/virt/hardware.py, get_realtime_cpu_constraint and get_dedicated_cpu_constraint, every release",
  platform: "openstack",
  service: "nova",
  stage: "request",
  http: 400,
  keys: ["hw:cpu_realtime", "hw:cpu_dedicated_mask"],
  message: ({ key, value }) =>
    onlyExcludes(value)
      ? `${key} "${value}" excludes every vCPU of the flavor, so it selects none. Exclude fewer vCPUs, or use a flavor with more vCPUs.`
      : `${key} "${value}" selects no vCPU, because "^" excludes each vCPU that the mask lists. Select at least one.`,
  check(server, report) {
    const { realtime, dedicated } = cpuMasks(server);
    for (const mask of [realtime, dedicated]) {
      if (mask?.cpus?.length === 0) report({ params: { key: mask.where[1], value: shownText(mask.text) }, keys: [mask.where] });
    }
  },
};

/** Such a mask selects all the other vCPUs of the flavor. */
const onlyExcludes = (mask: string): boolean => mask.split(",").every((part) => part.trim().startsWith("^"));
