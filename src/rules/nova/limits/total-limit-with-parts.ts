import { readInteger } from "../../../schema/grammar/integer.ts";
import type { Server, ServerRule, Where } from "../../rule.ts";
import { listed } from "../../value/listed.ts";
import { spec } from "../flavor-specs.ts";
import { runsOnKvm } from "../hypervisors.ts";

type Params = { total: string; parts: readonly string[] };

const flavorKey = (key: string): Where => ["flavor", key];

/** Each limit for both directions, with those for one. */
const LIMITS = ["bytes", "iops"].map((unit) => ({
  total: `quota:disk_total_${unit}_sec`,
  parts: [`quota:disk_read_${unit}_sec`, `quota:disk_write_${unit}_sec`],
}));

/** A disk limit for reading and writing together beside one for reading or for writing: libvirt accepts either. */
export const totalLimitWithParts: ServerRule<Params> = {
  code: "total-limit-with-parts",
  severity: "error",
  source: "Nova, nova/virt/libvirt/imagebackend.py, disk_qos, every release; libvirt refuses the guest",
  platform: "openstack",
  service: "libvirt",
  stage: "build",
  keys: LIMITS.map(({ total }) => total),
  needs: ["flavor"],
  message: ({ total, parts }) =>
    `libvirt refuses a guest with ${total} together with ${listed(parts, "and")}. Keep the total, or the limits for reading and writing.`,
  check(server, report) {
    for (const { total, parts: all } of LIMITS) {
      if (!limits(server, total)) continue;
      const parts = all.filter((key) => limits(server, key));
      if (parts.length === 0 || !runsOnKvm(server)) continue;
      report({ params: { total, parts }, keys: [flavorKey(total), ...parts.map(flavorKey)] });
    }
  },
};

/** Whether a limit is set: 0 means no limit. */
function limits(server: Server, key: string): boolean {
  const amount = readInteger(spec(server, key) ?? "");
  return amount !== undefined && amount > 0n;
}
