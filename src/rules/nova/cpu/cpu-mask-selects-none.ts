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
  message: ({ key, value }) => `${key} "${value}" selects no vCPU. Select at least one, as in "^0".`,
  check(server, report) {
    const { realtime, dedicated } = cpuMasks(server);
    for (const mask of [realtime, dedicated]) {
      if (mask?.cpus?.length === 0) report({ params: { key: mask.where[1], value: shownText(mask.text) }, keys: [mask.where] });
    }
  },
};
