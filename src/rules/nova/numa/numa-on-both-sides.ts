import type { ServerRule, Where } from "../../rule.ts";
import { filledSpec, specList } from "../flavor-specs.ts";
import { imageProperties } from "../image-properties.ts";
import { guestNuma } from "./guest-numa.ts";

type Params = { flavor_key: string; image_key: string };

/** NUMA nodes, their CPUs or their memory on both flavor and image. */
export const numaOnBothSides: ServerRule<Params> = {
  code: "numa-on-both-sides",
  severity: "error",
  source: "Nova, nova/virt/hardware.py, _get_numa_node_count_constraint, _get_numa_cpu_constraint, _get_numa_mem_constraint, every release",
  platform: "openstack",
  service: "nova",
  stage: "request",
  http: 400,
  keys: ["hw:numa_nodes", "hw:numa_cpus.0", "hw:numa_mem.0"],
  needs: ["flavor", "image"],
  message: ({ flavor_key, image_key }) =>
    `The flavor has ${flavor_key} and the image has ${image_key}, but only the flavor or only the image can have settings of NUMA nodes, ` +
    "even if the values are equal. Remove one of the two keys.",
  check(server, report) {
    const image = imageProperties(server);
    const blame = (flavor: string, where: Where): void =>
      report({ params: { flavor_key: flavor, image_key: where[1] }, keys: [where, ["flavor", flavor]] });
    if (typeof filledSpec(server, "hw:numa_nodes") === "string" && image.integer("hw_numa_nodes")) {
      blame("hw:numa_nodes", image.where("hw_numa_nodes"));
    }
    if (guestNuma(server).asked !== true) return;
    if (specList(server, "hw:numa_cpus") && image.numaCpus()) blame("hw:numa_cpus.0", ["image", "hw_numa_cpus.0"]);
    if (specList(server, "hw:numa_mem") && image.numaMem()) blame("hw:numa_mem.0", ["image", "hw_numa_mem.0"]);
  },
};
