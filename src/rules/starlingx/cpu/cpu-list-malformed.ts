import { cpuListMalformed as inNova } from "../../nova/cpu/cpu-list-malformed.ts";
import { CACHE_VCPUS, nodeKeys } from "../numa/node-key.ts";
import { reportFirst, unreadable } from "../numa/topology.ts";
import { cpusAt } from "../python2-value.ts";

/** The CPUs of a guest node in a text that is not a list. */
export const cpuListMalformed: typeof inNova = {
  ...inNova,
  source:
    "stx-nova, nova/virt/hardware.py, parse_cpu_spec; " +
    "nova/api/openstack/compute/flavors_extraspecs.py, _validate_cache_node; 2018.07 to master",
  platform: "starlingx",
  stage: "set",
  http: 409,
  keys: ["hw:numa_cpus.{node}", `${CACHE_VCPUS}{node}`],

  check(server, report) {
    const told = new Set<string>();
    reportFirst(server, report, (asked) => {
      if (!asked.wanted) return [];
      // the cache's CPUs are refused as values when they are set
      const faults = [asked.cpus, asked.stage === "request" ? asked.cacheVcpus : undefined].flatMap((list) => unreadable(asked, list));
      for (const { params } of faults) told.add(params.key);
      return faults;
    });
    const { flavor } = server;
    if (flavor === undefined) return;
    // the check of the cache reads the CPUs of its nodes whether a topology is wanted or not
    for (const { suffix } of nodeKeys(flavor, CACHE_VCPUS)) {
      const key = `hw:numa_cpus.${suffix}`;
      const value = flavor.text(key);
      if (value === undefined || told.has(key) || cpusAt(flavor, key) !== undefined) continue;
      report({
        params: { key, value },
        keys: [
          ["flavor", key],
          ["flavor", CACHE_VCPUS + suffix],
        ],
        http: 400,
      });
    }
  },
};
