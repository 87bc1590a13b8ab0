import { MAX_NODES } from "../../nova/flavor-specs.ts";
import { numaNodesNotDigits as inNova } from "../../nova/numa/numa-nodes-not-digits.ts";
import { integerAt } from "../python2-value.ts";

/** A number of nodes that is one for the first check and none for the second: ` 2`, `+2`, `02`. */
export const numaNodesNotDigits: typeof inNova = {
  ...inNova,
  source: "stx-nova, nova/virt/hardware.py, _validate_numa_nodes; 2018.07 to master",
  platform: "starlingx",
  stage: "set",
  http: 409,

  check({ flavor, image }, report) {
    const value = flavor?.text("hw:numa_nodes");
    const nodes = flavor && integerAt(flavor, "hw:numa_nodes");
    if (!value || value === String(nodes)) return;
    // what is no number is refused as a value when it is set
    if (image === undefined && (nodes === undefined || nodes < 1n)) return;
    const number = nodes !== undefined && nodes >= 1n && nodes <= BigInt(MAX_NODES) ? String(nodes) : null;
    report({
      params: { value, number },
      keys: [["flavor", "hw:numa_nodes"]],
      ...(number !== null && { suggestions: [{ kind: "value", text: number }] }),
      ...(image !== undefined && { stage: "request", http: 400 }),
    });
  },
};
