import type { ServerRule } from "../../rule.ts";
import { NODE_STEMS, nodeKeys } from "./node-key.ts";

/** A key whose last part should be a guest node's number, but is not. */
export const nodeNumberMalformed: ServerRule<{ key: string; suffix: string; stem: string }> = {
  code: "node-number-malformed",
  severity: "error",
  source: "stx-nova, nova/api/openstack/compute/flavors_extraspecs.py, _validate_numa_node and _validate_cache_node; 2018.07 to master",
  platform: "starlingx",
  service: "nova",
  stage: "set",
  http: 400,
  keys: NODE_STEMS.map((stem) => `${stem}{node}`),
  message: ({ key, suffix, stem }) =>
    suffix === ""
      ? `"${key}" needs the number of a guest NUMA node at its end, as in "${stem}0"`
      : `"${suffix}" in "${key}" is not the number of a guest NUMA node; use a number from 0 up, as in "${stem}0"`,

  check({ flavor }, report) {
    if (flavor === undefined) return;
    for (const stem of NODE_STEMS) {
      for (const { key, suffix, node } of nodeKeys(flavor, stem)) {
        if (node === undefined || node < 0n) report({ params: { key, suffix, stem }, keys: [["flavor", key]], of: "key" });
      }
    }
  },
};
