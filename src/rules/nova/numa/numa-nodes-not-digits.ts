import { readInteger } from "../../../schema/grammar/integer.ts";
import type { ServerRule } from "../../rule.ts";
import { filledSpec, MAX_NODES } from "../flavor-specs.ts";
import { shownText } from "../shown-text.ts";

type Params = { value: string; number: string | null };

/** A number of NUMA nodes that Nova's key check passes and its int-like test does not: ` 2`, `+2`, `02`; or no number. */
export const numaNodesNotDigits: ServerRule<Params> = {
  code: "numa-nodes-not-digits",
  severity: "error",
  source: "Nova, nova/virt/hardware.py, _get_numa_node_count_constraint, every release",
  platform: "openstack",
  service: "nova",
  stage: "request",
  http: 400,
  keys: ["hw:numa_nodes"],
  message: ({ value, number }) =>
    `hw:numa_nodes must be digits without a sign, spaces or leading zeros, not "${value}"; ` +
    `use ${number === null ? "a number of 1 or more" : `"${number}"`}`,
  check(server, report) {
    const value = filledSpec(server, "hw:numa_nodes");
    if (typeof value !== "string") return;
    // oslo.utils, is_int_like: the number, written out again, is the text
    const number = readInteger(value);
    const plain = number === undefined ? null : String(number);
    if (plain === value) return;
    const mended = number !== undefined && number >= 1n && number <= BigInt(MAX_NODES) ? plain : null;
    report({
      params: { value: shownText(value), number: mended },
      keys: [["flavor", "hw:numa_nodes"]],
      ...(mended !== null && { suggestions: [{ kind: "value", text: mended }] }),
    });
  },
};
