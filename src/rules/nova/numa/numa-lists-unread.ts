import type { ServerRule, Where } from "../../rule.ts";
import { guestNuma } from "./guest-numa.ts";

type Params = { key: string; count: number };

const LISTS = /^hw[:_]numa_(?:cpus|mem)\.[0-9]+$/;

/** Lists of a NUMA topology that nothing asks for. */
export const numaListsUnread: ServerRule<Params> = {
  code: "numa-lists-unread",
  severity: "warning",
  source: "Nova, nova/virt/hardware.py, numa_get_constraints, every release",
  platform: "openstack",
  service: "nova",
  stage: "request",
  keys: ["hw:numa_cpus.{node}", "hw:numa_mem.{node}", "hw_numa_cpus.{node}", "hw_numa_mem.{node}"],
  needs: ["flavor", "image"],
  message: ({ key, count }) =>
    `${key}${count === 1 ? "" : ` and ${count - 1} more NUMA ${count === 2 ? "entry" : "entries"}`} ` +
    `${count === 1 ? "has" : "have"} no effect, because nothing asks for a NUMA topology. Set hw:numa_nodes on the flavor.`,
  check(server, report) {
    if (guestNuma(server).asked !== false) return;
    const lists = (["flavor", "image"] as const).flatMap((side) =>
      (server[side]?.keys() ?? []).filter((key) => LISTS.test(key)).map((key): Where => [side, key]),
    );
    const [first, ...others] = lists;
    if (first !== undefined) report({ params: { key: first[1], count: lists.length }, keys: [first, ...others.slice(0, 16)] });
  },
};
