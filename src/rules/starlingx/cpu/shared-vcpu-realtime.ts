import { without, written } from "../../cpu-set.ts";
import { flavorSize } from "../../nova/flavor-specs.ts";
import type { ServerRule } from "../../rule.ts";
import { integerAt } from "../python2-value.ts";
import { readRealtimeMask } from "./realtime-mask.ts";

/** A shared vCPU among the real-time ones. */
export const sharedVcpuRealtime: ServerRule<{ vcpu: number; ordinary: string }> = {
  code: "shared-vcpu-realtime",
  severity: "error",
  source:
    "stx-nova, nova/api/openstack/compute/flavors_extraspecs.py, _validate_cpu_realtime_mask; " +
    "nova/virt/hardware.py, vcpus_realtime_topology; 2018.07 to master",
  platform: "starlingx",
  service: "nova",
  stage: "set",
  http: 400,
  keys: ["hw:wrs:shared_vcpu"],
  message: ({ vcpu, ordinary }) =>
    `hw:wrs:shared_vcpu is ${vcpu}, which hw:cpu_realtime_mask makes real-time, but a shared vCPU must be an ordinary vCPU. ` +
    `Use ${ordinary}, or change the mask.`,

  check(server, report) {
    const { flavor } = server;
    const vcpus = flavorSize(server, "vcpus");
    const shared = flavor && integerAt(flavor, "hw:wrs:shared_vcpu");
    if (flavor === undefined || vcpus === undefined || shared === undefined || shared < 0n || shared >= vcpus) return;
    const mask = readRealtimeMask(flavor, vcpus);
    if (mask === undefined || mask.ordinary.length === 0) return;
    const vcpu = Number(shared);
    if (without([[vcpu, vcpu]], mask.ordinary).length === 0) return;
    report({
      params: { vcpu, ordinary: written(mask.ordinary) },
      keys: [
        ["flavor", "hw:wrs:shared_vcpu"],
        ["flavor", "hw:cpu_realtime_mask"],
      ],
    });
  },
};
