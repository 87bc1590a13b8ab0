import type { ServerRule } from "../../rule.ts";
import { CACHE_VCPUS, NODE_STEMS, nodeKeys, PINNED_NODE } from "./node-key.ts";
import { topologies } from "./topology.ts";

const STEMS = ["hw:numa_cpus.", "hw:numa_mem.", ...NODE_STEMS] as const;

/** A key of a guest's NUMA node that is never read: after a gap, or if nothing asks for a topology. */
export const nodeEntryUnread: ServerRule<{ key: string; missing: string; why: "gap" | "topology" }> = {
  code: "node-entry-unread",
  severity: "warning",
  source: "stx-nova, nova/virt/hardware.py, numa_get_constraints; 2018.07 to master",
  platform: "starlingx",
  service: "nova",
  stage: "request",
  keys: STEMS.map((stem) => `${stem}{node}`),
  message: ({ key, missing, why }) =>
    why === "gap"
      ? `${key} is never read: Nova counts from 0 and stops at the first missing number, here ${missing}. Add ${missing}, or remove ${key}.`
      : `${key} is never read: neither the flavor nor the image asks for a NUMA topology. Set ${missing} too.`,

  check(server, report) {
    const { flavor, image } = server;
    const [asked, alone = asked] = topologies(server);
    if (flavor === undefined || asked === undefined || flavor.resource.part) return;
    for (const stem of STEMS) {
      let read = 0;
      while (flavor.has(stem + read)) read++;
      // an image may ask for the topology that the flavor does not
      if (read > 0 && image !== undefined && asked.whole && !asked.wanted) {
        report({ params: { key: `${stem}0`, missing: "hw:numa_nodes", why: "topology" }, keys: [["flavor", `${stem}0`]] });
      }
      const missing = stem + read;
      // these are refused past the flavor's nodes
      const nodes = stem === PINNED_NODE || stem === CACHE_VCPUS ? alone?.nodes : undefined;
      for (const { key, suffix, node } of nodeKeys(flavor, stem)) {
        if (node !== undefined && suffix === String(node) && node > read && (nodes === undefined || node < nodes)) {
          report({ params: { key, missing, why: "gap" }, keys: [["flavor", key]], of: "key" });
        }
      }
    }
  },
};
