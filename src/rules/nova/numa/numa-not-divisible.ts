import type { ServerRule, Where } from "../../rule.ts";
import { exactNumber } from "../exact-number.ts";
import { flavorSize } from "../flavor-specs.ts";
import { imageProperties } from "../image-properties.ts";
import { guestNuma } from "./guest-numa.ts";

type Params = { nodes: number | string; vcpus: number | null; ram: number | null };

/** vCPUs or RAM that the NUMA nodes can't share out evenly, where no list says what each gets. */
export const numaNotDivisible: ServerRule<Params> = {
  code: "numa-not-divisible",
  severity: "error",
  source: "Nova, nova/virt/hardware.py, _get_numa_topology_auto, every release",
  platform: "openstack",
  service: "nova",
  stage: "request",
  http: 400,
  keys: ["hw:numa_nodes", "hw_numa_nodes"],
  image: { property: "hw_numa_cpus.0" },
  message: ({ nodes, vcpus, ram }) => {
    const rest = [vcpus === null ? [] : [vcpus === 1 ? "1 vCPU" : `${vcpus} vCPUs`], ram === null ? [] : [`${ram} MiB of RAM`]]
      .flat()
      .join(" and ");
    // lists cannot help where there are more nodes than vCPUs
    const isTooMany = vcpus !== null && BigInt(nodes) > BigInt(vcpus);
    return (
      `${rest} cannot be divided evenly among ${nodes} NUMA nodes. Use a number of nodes that divides the vCPUs and the RAM` +
      `${isTooMany ? "." : ", or set what each node gets with hw:numa_cpus.N and hw:numa_mem.N."}`
    );
  },
  check(server, report) {
    const numa = guestNuma(server),
      { nodes } = numa;
    if (nodes === undefined || nodes === 1n) return;
    const [vcpus, ram] = [flavorSize(server, "vcpus"), flavorSize(server, "ram")].map((size) =>
      size !== undefined && BigInt(size) % nodes !== 0n ? size : null,
    ) as [number | null, number | null];
    if ((vcpus === null && ram === null) || numa.asked !== true || numa.cpus !== null || numa.memory !== null) return;
    const flavor = server.flavor?.text("hw:numa_nodes");
    const where: Where = flavor ? ["flavor", "hw:numa_nodes"] : imageProperties(server).where("hw_numa_nodes");
    report({ params: { nodes: exactNumber(nodes), vcpus, ram }, keys: [where, ["flavor", vcpus === null ? "ram" : "vcpus"]] });
  },
};
