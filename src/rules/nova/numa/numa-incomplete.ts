import type { ServerRule, Where } from "../../rule.ts";
import { exactNumber } from "../exact-number.ts";
import { guestNuma, type NodeValues } from "./guest-numa.ts";

/** Null for what is not known: an image may bring it. */
type Params = { nodes: number | string | null; cpus: number | null; memory: number | null };

/** CPU lists or memory that are not there for every NUMA node. */
export const numaIncomplete: ServerRule<Params> = {
  code: "numa-incomplete",
  severity: "error",
  source: "Nova, nova/virt/hardware.py, numa_get_constraints, every release",
  platform: "openstack",
  service: "nova",
  stage: "request",
  http: 400,
  keys: ["hw:numa_cpus.{node}", "hw:numa_mem.{node}", "hw_numa_cpus.{node}", "hw_numa_mem.{node}"],
  message: ({ nodes, cpus, memory }) => {
    const found = [
      cpus === null ? [] : [`CPUs are set for ${counted(cpus)}`],
      memory === null ? [] : [`memory is set for ${counted(memory)}`],
    ];
    const each = nodes === null ? "Each NUMA node" : nodes === 1 ? "The only NUMA node" : `Each of the ${nodes} NUMA nodes`;
    return (
      `${each} needs both CPUs and memory, numbered from 0 without a gap, but ${found.flat().join(" and ")}. ` +
      "Set both for every node, or neither for any node."
    );
  },
  check(server, report) {
    const { asked, nodes, cpus, memory } = guestNuma(server);
    if (asked !== true || (!cpus && !memory)) return;
    const counts = [cpus, memory].map((list) => (list === undefined ? undefined : (list?.values.length ?? 0)));
    const known = counts.filter((count) => count !== undefined);
    const wanted = nodes ?? BigInt(Math.max(...known));
    if (known.every((count) => BigInt(count) === wanted)) return;
    const keys = [cpus, memory].flatMap((list) => (list ? [firstOf(list)] : [])) as [Where, ...Where[]];
    const params = { nodes: nodes === undefined ? null : exactNumber(nodes), cpus: counts[0] ?? null, memory: counts[1] ?? null };
    report({ params, keys });
  },
};

const counted = (nodes: number): string => `${nodes === 0 ? "no" : nodes} ${nodes > 1 ? "nodes" : "node"}`;

const firstOf = ({ side, stem }: NodeValues<unknown>): Where => [side, `${stem}.0`];
