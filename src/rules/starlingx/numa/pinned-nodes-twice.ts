import { exactNumber } from "../../nova/exact-number.ts";
import type { ServerRule } from "../../rule.ts";
import { entryAt, reportFirst } from "./topology.ts";

/** Two guest nodes pinned to one node of the host. */
export const pinnedNodesTwice: ServerRule<{ key: string; before: string; host: number | string }> = {
  code: "pinned-nodes-twice",
  severity: "error",
  source: "stx-nova, nova/virt/hardware.py, numa_get_constraints; 2018.07 to master",
  platform: "starlingx",
  service: "nova",
  stage: "set",
  http: 409,
  keys: ["hw:numa_node.{node}", "hw_numa_node.{node}"],
  message: ({ key, before, host }) =>
    `${key} pins its guest node to node ${host} of the host, as ${before} already does. Pin each guest node to a different node of the host.`,

  check(server, report) {
    reportFirst(server, report, ({ pins }) => {
      if (pins === undefined) return [];
      return pins.values.flatMap((host, node) => {
        const before = pins.values.indexOf(host);
        if (host === undefined || before === node) return [];
        const [key, earlier] = [entryAt(pins, node), entryAt(pins, before)];
        return [{ params: { key: key[1], before: earlier[1], host: exactNumber(host) }, keys: [key, earlier] as const }];
      });
    });
  },
};
