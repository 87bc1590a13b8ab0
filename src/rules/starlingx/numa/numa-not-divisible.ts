import { exactNumber } from "../../nova/exact-number.ts";
import { flavorSize } from "../../nova/flavor-specs.ts";
import { numaNotDivisible as inNova } from "../../nova/numa/numa-not-divisible.ts";
import { reportFirst } from "./topology.ts";

/** vCPUs or memory that the guest's nodes cannot share evenly. */
export const numaNotDivisible: typeof inNova = {
  ...inNova,
  source:
    "stx-nova, nova/api/openstack/compute/flavors_extraspecs.py, _validate_numa_node; " +
    "nova/virt/hardware.py, _numa_get_constraints_auto; 2018.07 to master",
  platform: "starlingx",
  stage: "set",
  http: 409,

  check(server, report) {
    reportFirst(server, report, ({ nodes, nodesAt, whole, cpus, memory }) => {
      // with memory given node by node, the lists are what is incomplete
      if (nodes === undefined || nodesAt === undefined || !whole || cpus !== undefined || memory !== undefined) return [];
      const uneven = (size: number | undefined): number | null => (size === undefined || BigInt(size) % nodes === 0n ? null : size);
      const [vcpus, ram] = [uneven(flavorSize(server, "vcpus")), uneven(flavorSize(server, "ram"))];
      if (vcpus === null && ram === null) return [];
      return [{ params: { nodes: exactNumber(nodes), vcpus, ram }, keys: [nodesAt, ["flavor", vcpus === null ? "ram" : "vcpus"]] }];
    });
  },
};
