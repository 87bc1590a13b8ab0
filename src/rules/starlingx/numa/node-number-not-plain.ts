import type { ServerRule } from "../../rule.ts";
import type { Side } from "../../side.ts";
import { cpusAt, integerAt } from "../python2-value.ts";
import { CACHE_VCPUS, NODE_STEMS, nodeKeys, PINNED_NODE } from "./node-key.ts";

/** The host nodes to which a guest's may be pinned (stx-nova, flavors_extraspecs.py, MAX_HOST_NUMA_NODES). */
const HOST_NODES = 4n;
/** Keys that the catalog knows, with their values. */
const DIGITS = /^[0-9]+$/;

/** A guest node's number in a spelling that is checked and never read: `01`, ` 1`. */
export const nodeNumberNotPlain: ServerRule<{ key: string; plain: string; refused: string | null }> = {
  code: "node-number-not-plain",
  severity: "warning",
  source:
    "stx-nova, nova/api/openstack/compute/flavors_extraspecs.py, _validate_numa_node and _validate_cache_node; " +
    "nova/virt/hardware.py, numa_get_constraints; 2018.07 to master",
  platform: "starlingx",
  service: "nova",
  stage: "set",
  keys: NODE_STEMS.map((stem) => `${stem}{node}`),
  message: ({ key, plain, refused }) =>
    `"${key}" is never read: the number of a guest NUMA node must be plain digits, as in "${plain}"` +
    (refused === null ? "" : `. Its value "${refused}" is checked anyway, and refused.`),

  check({ flavor }, report) {
    if (flavor === undefined) return;
    for (const stem of NODE_STEMS) {
      for (const { key, suffix, node } of nodeKeys(flavor, stem)) {
        if (node === undefined || node < 0n || suffix === String(node)) continue;
        const refused = DIGITS.test(suffix) || isTaken(flavor, stem, key) ? null : (flavor.text(key) ?? null);
        const plain = stem + String(node);
        report({
          params: { key, plain, refused },
          keys: [["flavor", key]],
          of: "key",
          suggestions: [{ kind: "key", text: plain }],
          ...(refused !== null && { severity: "error", http: 400 }),
        });
      }
    }
  },
};

function isTaken(flavor: Side, stem: string, key: string): boolean {
  if (stem === CACHE_VCPUS) return (cpusAt(flavor, key)?.length ?? 0) > 0;
  const value = integerAt(flavor, key);
  if (value === undefined) return false;
  return stem === PINNED_NODE ? value >= 0n && value < HOST_NODES : value > 0n;
}
