import { exactNumber } from "../../nova/exact-number.ts";
import type { ServerRule } from "../../rule.ts";
import { entryAt, reportFirst } from "./topology.ts";

/** Some guest nodes pinned to the host's, and not all. */
export const pinnedNodesIncomplete: ServerRule<{ pinned: number; nodes: number | string }> = {
  code: "pinned-nodes-incomplete",
  severity: "error",
  source: "stx-nova, nova/virt/hardware.py, numa_get_constraints; 2018.07 to master",
  platform: "starlingx",
  service: "nova",
  stage: "set",
  http: 409,
  keys: ["hw:numa_node.{node}", "hw_numa_node.{node}"],
  message: ({ pinned, nodes }) =>
    `${pinned} of ${nodes} guest NUMA nodes ${pinned === 1 ? "is" : "are"} pinned to a node of the host, ` +
    "but all or none must be. Set hw:numa_node.N for every node, or remove them all.",

  check(server, report) {
    reportFirst(server, report, ({ pins, nodes, nodesAt, whole }) => {
      if (pins === undefined || nodes === undefined || !whole) return [];
      const pinned = pins.keys.length;
      // a flavor's own pins past its nodes are reported one by one
      const wrong = pins.side === "flavor" && nodesAt?.[0] !== "image" ? BigInt(pinned) < nodes : BigInt(pinned) !== nodes;
      if (!wrong) return [];
      return [{ params: { pinned, nodes: exactNumber(nodes) }, keys: [entryAt(pins), ...(nodesAt === undefined ? [] : [nodesAt])] }];
    });
  },
};
