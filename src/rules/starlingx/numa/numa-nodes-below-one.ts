import { exactNumber } from "../../nova/exact-number.ts";
import { numaNodesBelowOne as inNova } from "../../nova/numa/numa-nodes-below-one.ts";
import { integerAt } from "../python2-value.ts";

/** A number of nodes below 1, when a server is requested: on a flavor by itself it is refused as a value. */
export const numaNodesBelowOne: typeof inNova = {
  ...inNova,
  source: "stx-nova, nova/virt/hardware.py, _validate_numa_nodes; 2018.07 to master",
  platform: "starlingx",

  check({ flavor, image }, report) {
    if (image === undefined) return;
    const text = flavor?.text("hw:numa_nodes");
    const own = flavor && integerAt(flavor, "hw:numa_nodes"),
      other = integerAt(image, "hw_numa_nodes");
    if (text) {
      if (own !== undefined && own < 1n && String(own) === text && !other) {
        report({ params: { key: "hw:numa_nodes", nodes: exactNumber(own) }, keys: [["flavor", "hw:numa_nodes"]] });
      }
    } else if (other !== undefined && other < 1n && (flavor === undefined ? other !== 0n : text === "" || flavor.lacks("hw:numa_nodes"))) {
      // a 0 gives way to the number of a flavor
      report({ params: { key: "hw_numa_nodes", nodes: exactNumber(other) }, keys: [["image", "hw_numa_nodes"]] });
    }
  },
};
