import { numaOnBothSides as inNova } from "../../nova/numa/numa-on-both-sides.ts";
import { integerAt } from "../python2-value.ts";
import { topologies } from "./topology.ts";

/** Lists that are read whether a topology is requested or not, and lists that are read only then. */
const ALWAYS = ["numa_node"],
  WANTED = ["numa_cpus", "numa_mem", "cache_vcpus", "cache_l3", "cache_l3_code", "cache_l3_data"];

/** A guest's topology said by flavor and image. */
export const numaOnBothSides: typeof inNova = {
  ...inNova,
  source: "stx-nova, nova/virt/hardware.py, numa_get_constraints and numa_l3_cache_get_constraints; 2018.07 to master",
  platform: "starlingx",
  keys: ["hw:numa_nodes", ...[...ALWAYS, ...WANTED].map((name) => `hw:${name}.0`)],

  check(server, report) {
    const { flavor, image } = server;
    const [asked] = topologies(server);
    if (flavor === undefined || image === undefined || asked === undefined) return;
    const blame = (flavorKey: string, imageKey: string): void =>
      report({
        params: { flavor_key: flavorKey, image_key: imageKey },
        keys: [
          ["image", imageKey],
          ["flavor", flavorKey],
        ],
      });
    if (flavor.text("hw:numa_nodes") && integerAt(image, "hw_numa_nodes")) blame("hw:numa_nodes", "hw_numa_nodes");
    for (const name of asked.wanted ? [...ALWAYS, ...WANTED] : ALWAYS) {
      if (flavor.has(`hw:${name}.0`) && image.has(`hw_${name}.0`)) blame(`hw:${name}.0`, `hw_${name}.0`);
    }
  },
};
