import { readInteger } from "../../../schema/grammar/integer.ts";
import type { Server, ServerRule, Where } from "../../rule.ts";
import { listed } from "../../value/listed.ts";
import { spec } from "../flavor-specs.ts";
import { runsOnKvm } from "../hypervisors.ts";

type Params = { total: string; parts: readonly string[] };

/** A disk limit for reading and writing together beside one for reading or for writing: libvirt accepts either. */
export const totalLimitWithParts: ServerRule<Params> = {
  code: "total-limit-with-parts",
  severity: "error",
  source: "Nova, nova/virt/libvirt/imagebackend.py, disk_qos, every release; libvirt refuses the guest",
  platform: "openstack",
  service: "libvirt",
  stage: "build",
  keys: ["quota:disk_total_bytes_sec", "quota:disk_total_iops_sec"],
  needs: ["flavor"],
  message: ({ total, parts }) =>
    `libvirt refuses a guest with ${total} together with ${listed(parts, "and")}. Keep the total, or the limits for reading and writing.`,
  check(server, report) {
    if (!runsOnKvm(server)) return;
    for (const unit of ["bytes", "iops"]) {
      const total = `quota:disk_total_${unit}_sec`;
      const parts = [`quota:disk_read_${unit}_sec`, `quota:disk_write_${unit}_sec`].filter((key) => limits(server, key));
      if (!limits(server, total) || parts.length === 0) continue;
      report({ params: { total, parts }, keys: [["flavor", total], ...parts.map((key): Where => ["flavor", key])] });
    }
  },
};

/** Whether a limit is set: 0 is none. */
function limits(server: Server, key: string): boolean {
  const amount = readInteger(spec(server, key) ?? "");
  return amount !== undefined && amount > 0n;
}
