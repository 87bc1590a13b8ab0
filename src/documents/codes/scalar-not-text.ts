import type { Rule } from "../../model.ts";

/** A boolean or a number that a tool passes on as it is, where the other side takes text. */
export const scalarNotText: Rule<{ key: string; written: string; kind: string; tool: string; refuser: string; http?: number }> = {
  code: "scalar-not-text",
  severity: "warning",
  source:
    "nova/api/openstack/compute/schemas/flavors_extraspecs.py and aggregates.py; openstack.cloud.compute_flavor and .host_aggregate up to 2.x; heat/engine/resources/openstack/nova/flavor.py; the CRDs of K-ORC and Crossplane",
  message: ({ key, written, kind, tool, refuser, http }) =>
    `${key} is ${kind} (${written}); ${tool} passes it on as it is, and ${refuser} refuses that${http === undefined ? "" : ` (${http})`}: put it in quotes.`,
};
