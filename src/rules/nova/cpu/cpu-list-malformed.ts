import type { ServerRule, Where } from "../../rule.ts";
import { specList } from "../flavor-specs.ts";
import { guestNuma } from "../numa/guest-numa.ts";
import { shownText } from "../shown-text.ts";
import { readCpuList } from "./cpu-list.ts";
import { cpuMasks } from "./cpu-masks.ts";

type Params = { key: string; value: string };

/** A CPU list or mask that Nova can't parse, reported where Nova reads it: an HTTP 500 there. */
export const cpuListMalformed: ServerRule<Params> = {
  code: "cpu-list-malformed",
  severity: "error",
  source: "Nova, nova/virt/hardware.py, parse_cpu_spec, every release",
  platform: "openstack",
  service: "nova",
  stage: "request",
  http: 500,
  keys: ["hw:cpu_realtime", "hw:cpu_dedicated_mask", "hw:numa_cpus.{node}"],
  message: ({ key, value }) =>
    `"${value}" is not valid for ${key}; use a list of CPUs: numbers, ranges from low to high, and exclusions, as in "0-3,^2,7"`,
  check(server, report) {
    const blame = (where: Where, value: string): void => report({ params: { key: where[1], value: shownText(value) }, keys: [where] });
    const { realtime, dedicated } = cpuMasks(server);
    for (const mask of [realtime, dedicated]) if (mask?.malformed) blame(mask.where, mask.text);
    const lists = specList(server, "hw:numa_cpus");
    if (!lists || guestNuma(server).asked !== true) return;
    lists.forEach((text, node) => {
      if (readCpuList(text) === undefined) blame(["flavor", `hw:numa_cpus.${node}`], text);
    });
  },
};
