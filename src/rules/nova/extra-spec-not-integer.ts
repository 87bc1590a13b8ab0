import { spanHolds } from "../../catalog/releases.ts";
import type { Span, Stage } from "../../model.ts";
import { isInteger } from "../../schema/grammar/integer.ts";
import type { ServerRule } from "../rule.ts";
import { spec, specList } from "./flavor-specs.ts";
import { runsOnKvm } from "./hypervisors.ts";
import { guestNuma } from "./numa/guest-numa.ts";
import { shownText } from "./shown-text.ts";

type Params = { key: string; value: string };

interface IntegerSpec extends Span {
  readonly key: string;
  readonly stage: Stage;
  readonly http?: number;
  /** An empty text counts as absent. */
  readonly emptyIsAbsent?: true;
  /** Only libvirt's driver reads it so. */
  readonly kvm?: true;
}

const topology = { stage: "request", http: 400 } as const;

const SPECS: readonly IntegerSpec[] = [
  { key: "hw:serial_port_count", stage: "request", http: 400, emptyIsAbsent: true },
  { key: "hw:cpu_max_sockets", ...topology },
  { key: "hw:cpu_max_cores", ...topology },
  { key: "hw:cpu_max_threads", ...topology },
  { key: "hw:cpu_sockets", ...topology },
  { key: "hw:cpu_cores", ...topology },
  { key: "hw:cpu_threads", ...topology },
  { key: "hw:redirected_usb_ports", stage: "build", emptyIsAbsent: true, since: "2025.2" },
  { key: "hw_video:ram_max_mb", stage: "build" },
  { key: "quota:cpu_shares", stage: "build", kvm: true },
  { key: "quota:cpu_period", stage: "build", kvm: true },
  { key: "quota:cpu_quota", stage: "build", kvm: true },
];

const BY_KEY: ReadonlyMap<string, IntegerSpec> = new Map(SPECS.map((integer) => [integer.key, integer]));

/** A text on the flavor that Python's int() refuses, reported where Nova reads it. */
export const extraSpecNotInteger: ServerRule<Params> = {
  code: "extra-spec-not-integer",
  severity: "error",
  source: "Nova, nova/virt/hardware.py, get_cpu_topology_constraints, _get_numa_mem_constraint and similar functions, every release",
  platform: "openstack",
  service: "nova",
  stage: "request",
  keys: [...SPECS.map(({ key }) => key), "hw:numa_mem.{node}"],
  message: ({ key, value }) => `${key} must be a whole number${/[a-z]/i.test(value) ? " without a unit" : ""}, not "${value}"`,
  check(server, report) {
    for (const key of server.flavor?.keys() ?? []) {
      const integer = BY_KEY.get(key);
      if (integer === undefined) continue;
      const { stage, http, emptyIsAbsent, kvm } = integer;
      const value = spec(server, key);
      if (typeof value !== "string" || isInteger(value) || (emptyIsAbsent && value === "")) continue;
      if (!spanHolds("openstack", integer, server.target.release) || (kvm && !runsOnKvm(server))) continue;
      report({ params: { key, value: shownText(value) }, keys: [["flavor", key]], stage, ...(http !== undefined && { http }) });
    }
    const memory = specList(server, "hw:numa_mem");
    if (!memory || guestNuma(server).asked !== true) return;
    memory.forEach((value, node) => {
      const key = `hw:numa_mem.${node}`;
      if (!isInteger(value)) report({ params: { key, value: shownText(value) }, keys: [["flavor", key]], http: 500 });
    });
  },
};
