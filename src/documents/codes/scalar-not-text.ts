import type { Rule } from "../../model.ts";

/** A boolean or a number that a tool sends unchanged, but the other side accepts only text. */
export const scalarNotText: Rule<{ key: string; written: string; kind: string; tool: string; refuser: string }> = {
  code: "scalar-not-text",
  severity: "error",
  source: "the CRDs of K-ORC and Crossplane; openstack.cloud.image from 2.0 on, with glance/api/v2/images.py; heat/engine/properties.py",
  message: ({ key, written, kind, tool, refuser }) =>
    `${key} is ${kind} (${written}); ${tool} passes it on as it is, but ${refuser} accepts only strings; put it in quotes`,
};
