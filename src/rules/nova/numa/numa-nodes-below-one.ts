import type { ServerRule } from "../../rule.ts";
import { exactNumber } from "../exact-number.ts";
import { filledSpec } from "../flavor-specs.ts";
import { imageProperties } from "../image-properties.ts";

type Params = { key: string; nodes: number | string };

/** A number of NUMA nodes below 1. */
export const numaNodesBelowOne: ServerRule<Params> = {
  code: "numa-nodes-below-one",
  severity: "error",
  source: "Nova, nova/virt/hardware.py, _get_numa_node_count_constraint, every release",
  platform: "openstack",
  service: "nova",
  stage: "request",
  http: 400,
  keys: ["hw:numa_nodes", "hw_numa_nodes"],
  message: ({ key, nodes }) => `${key} must be 1 or more, not ${nodes}`,
  check(server, report) {
    const properties = imageProperties(server);
    const text = filledSpec(server, "hw:numa_nodes"),
      image = properties.integer("hw_numa_nodes");
    const flavor = server.flavor?.integer("hw:numa_nodes");
    if (typeof text === "string") {
      // any other spelling falls for that; two counts fall for being two
      if (flavor === undefined || flavor >= 1n || String(flavor) !== text || image) return;
      report({ params: { key: "hw:numa_nodes", nodes: exactNumber(flavor) }, keys: [["flavor", "hw:numa_nodes"]] });
    } else if (image != null && image < 1n && (text === null || (server.flavor === undefined && image !== 0n))) {
      const where = properties.where("hw_numa_nodes");
      report({ params: { key: where[1], nodes: exactNumber(image) }, keys: [where] });
    }
  },
};
