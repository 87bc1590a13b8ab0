import { readInteger } from "../../../schema/grammar/integer.ts";
import type { ServerRule } from "../../rule.ts";
import { exactNumber } from "../exact-number.ts";
import { spec } from "../flavor-specs.ts";
import { runsOnKvm } from "../hypervisors.ts";

type Params = { key: string; value: number | string; minimum: number; maximum: number; cgroup: boolean };

interface Limit {
  readonly key: string;
  readonly minimum: bigint;
  readonly maximum: bigint;
  /** Whether a number below 0 sets no limit; where not, libvirt cannot read it. */
  readonly negativeIsNone?: true;
}

/** What libvirt accepts besides 0, which sets no limit (libvirt 9.0, virDomainDefCputune checks; Nova passes on what int() reads). */
const LIMITS: readonly Limit[] = [
  { key: "quota:cpu_shares", minimum: 2n, maximum: 262_144n },
  { key: "quota:cpu_period", minimum: 1000n, maximum: 1_000_000n },
  { key: "quota:cpu_quota", minimum: 1000n, maximum: 17_592_186_044_415n, negativeIsNone: true },
];

/** Hosts with version 2 of control groups, which all current distributions have, know weights of 1 to 10000 (libvirt, vircgroupv2.c). */
const MAX_WEIGHT = 10_000n;

/** CPU shares, a period or a quota that libvirt refuses. */
export const cpuLimitOutOfRange: ServerRule<Params> = {
  code: "cpu-limit-out-of-range",
  severity: "error",
  source: "Nova, nova/virt/libvirt/driver.py, _update_guest_cputune, every release; libvirt refuses the guest",
  platform: "openstack",
  service: "libvirt",
  stage: "build",
  keys: LIMITS.map(({ key }) => key),
  needs: ["flavor"],
  message: ({ key, value, minimum, maximum, cgroup }) =>
    cgroup
      ? `${key} ${value} fails on hosts with cgroup v2, which all current distributions use: libvirt accepts at most ${maximum} there. Set ${minimum} to ${maximum}.`
      : `libvirt refuses ${key} ${value}. Set ${minimum} to ${maximum}, or remove the key for no limit.`,
  check(server, report) {
    if (!runsOnKvm(server)) return;
    for (const { key, minimum, maximum, negativeIsNone } of LIMITS) {
      const value = readInteger(spec(server, key) ?? "");
      if (value === undefined || value === 0n || (value < 0n && negativeIsNone)) continue;
      const outside = value < minimum || value > maximum;
      const heavy = !outside && key === "quota:cpu_shares" && value > MAX_WEIGHT;
      if (!outside && !heavy) continue;
      const params = {
        key,
        value: exactNumber(value),
        minimum: Number(minimum),
        maximum: Number(heavy ? MAX_WEIGHT : maximum),
        cgroup: heavy,
      };
      report({ params, keys: [["flavor", key]], ...(heavy && { severity: "warning" }) });
    }
  },
};
