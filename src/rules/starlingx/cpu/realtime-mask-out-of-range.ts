import { vcpusOf, written } from "../../cpu-set.ts";
import { flavorSize } from "../../nova/flavor-specs.ts";
import type { ServerRule } from "../../rule.ts";
import { readRealtimeMask } from "./realtime-mask.ts";

/** A mask that makes vCPUs real-time which the flavor has not. */
export const realtimeMaskOutOfRange: ServerRule<{ outside: string; vcpus: number }> = {
  code: "realtime-mask-out-of-range",
  severity: "error",
  source:
    "stx-nova, nova/api/openstack/compute/flavors_extraspecs.py, _validate_cpu_realtime_mask; " +
    "nova/virt/hardware.py, vcpus_realtime_topology; 2018.07 to master",
  platform: "starlingx",
  service: "nova",
  stage: "set",
  http: 400,
  keys: ["hw:cpu_realtime_mask"],
  message: ({ outside, vcpus }) => `hw:cpu_realtime_mask lists vCPU ${outside}, but the flavor has only ${vcpusOf(vcpus)}`,

  check(server, report) {
    const { flavor } = server;
    const vcpus = flavorSize(server, "vcpus");
    const mask = flavor && vcpus !== undefined ? readRealtimeMask(flavor, vcpus) : undefined;
    if (vcpus === undefined || mask === undefined || mask.outside.length === 0) return;
    report({ params: { outside: written(mask.outside), vcpus }, keys: [["flavor", "hw:cpu_realtime_mask"]] });
  },
};
