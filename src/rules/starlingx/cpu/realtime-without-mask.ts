import type { ServerRule } from "../../rule.ts";
import type { Side } from "../../side.ts";
import { reportFirst } from "../numa/topology.ts";

/** Real-time vCPUs without a mask that says which are ordinary. */
export const realtimeWithoutMask: ServerRule<Record<string, never>> = {
  code: "realtime-without-mask",
  severity: "error",
  source: "stx-nova, nova/virt/hardware.py, numa_get_constraints; 2018.07 to master",
  platform: "starlingx",
  service: "nova",
  stage: "set",
  http: 409,
  keys: ["hw:cpu_realtime"],
  message: () =>
    "hw:cpu_realtime is on, but no mask says which vCPUs remain ordinary. " +
    "Set hw:cpu_realtime_mask on the flavor, such as ^0, or remove hw:cpu_realtime.",

  check(server, report) {
    const { flavor, image } = server;
    if (flavor?.boolean("hw:cpu_realtime") !== true) return;
    reportFirst(server, report, ({ stage }) => {
      const byImage = stage === "request" && image !== undefined && mayStand(image, "hw_cpu_realtime_mask");
      if (byImage || mayStand(flavor, "hw:cpu_realtime_mask")) return [];
      return [{ params: {}, keys: [["flavor", "hw:cpu_realtime"]] }];
    });
  },
};

/** Whether a side has a mask, or may have one. */
const mayStand = (side: Side, key: string): boolean => side.text(key) !== "" && !side.lacks(key);
