import { flavorSize } from "../../nova/flavor-specs.ts";
import type { ServerRule } from "../../rule.ts";
import { readRealtimeMask } from "./realtime-mask.ts";

/** A mask that leaves no vCPU real-time, or none ordinary. */
export const realtimeMaskOneSided: ServerRule<{ value: string; missing: "real-time" | "ordinary"; vcpus: number }> = {
  code: "realtime-mask-one-sided",
  severity: "error",
  source:
    "stx-nova, nova/api/openstack/compute/flavors_extraspecs.py, _validate_cpu_realtime_mask; " +
    "nova/virt/hardware.py, vcpus_realtime_topology; 2018.07 to master",
  platform: "starlingx",
  service: "nova",
  stage: "set",
  http: 400,
  keys: ["hw:cpu_realtime_mask"],
  message: ({ value, missing, vcpus }) =>
    vcpus === 1
      ? `hw:cpu_realtime_mask "${value}" needs a flavor with more than one vCPU, because the guest needs both real-time and ordinary vCPUs.`
      : `hw:cpu_realtime_mask "${value}" leaves none of the ${vcpus} vCPUs ${missing}, but the guest needs both real-time and ordinary vCPUs. ` +
        (missing === "ordinary"
          ? 'All vCPUs except those after "^" are real-time. Exclude at least one, as in "^0".'
          : 'All vCPUs after "^" are ordinary. Exclude fewer.'),

  check(server, report) {
    const { flavor } = server;
    const vcpus = flavorSize(server, "vcpus");
    const mask = flavor && vcpus !== undefined ? readRealtimeMask(flavor, vcpus) : undefined;
    if (vcpus === undefined || mask === undefined || !mask.excludes) return;
    const missing = mask.realtime.length === 0 ? "real-time" : mask.ordinary.length === 0 ? "ordinary" : undefined;
    if (missing !== undefined) report({ params: { value: mask.text, missing, vcpus }, keys: [["flavor", "hw:cpu_realtime_mask"]] });
  },
};
