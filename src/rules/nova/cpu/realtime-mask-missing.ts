import type { ServerRule } from "../../rule.ts";
import { flavorSize } from "../flavor-specs.ts";
import { cpuMasks } from "./cpu-masks.ts";
import { pinning } from "./pinning.ts";

type Params = { vcpus: number | null };

/** Real-time CPUs without a mask: none is left for the emulator. */
export const realtimeMaskMissing: ServerRule<Params> = {
  code: "realtime-mask-missing",
  severity: "error",
  source: "Nova, nova/virt/hardware.py, get_realtime_cpu_constraint, every release",
  platform: "openstack",
  service: "nova",
  stage: "request",
  http: 400,
  keys: ["hw:cpu_realtime"],
  image: { property: "hw_cpu_realtime_mask" },
  message: ({ vcpus }) =>
    vcpus === 1
      ? "hw:cpu_realtime makes the flavor's only vCPU a real-time CPU, so none remains for the emulator. " +
        "Use a flavor with more vCPUs and set hw:cpu_realtime_mask, or give the emulator its own CPUs with hw:emulator_threads_policy."
      : "hw:cpu_realtime asks for real-time CPUs, but no mask leaves a CPU for the emulator. " +
        'Set hw:cpu_realtime_mask (or hw_cpu_realtime_mask on the image), for example to "^0", which makes all vCPUs except 0 real-time, ' +
        "or give the emulator its own CPUs with hw:emulator_threads_policy.",
  check(server, report) {
    const { realtime, emulator } = pinning(server),
      mask = cpuMasks(server).realtime;
    const vcpus = flavorSize(server, "vcpus") ?? null;
    // no image's mask can leave a CPU out where there is only one
    if (realtime !== true || emulator !== null || !(mask === null || (mask === undefined && vcpus === 1))) return;
    report({ params: { vcpus }, keys: [["flavor", "hw:cpu_realtime"]] });
  },
};
