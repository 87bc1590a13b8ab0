import { spanHolds } from "../../../catalog/releases.ts";
import { readBoolean } from "../../../schema/grammar/boolean.ts";
import { readInteger } from "../../../schema/grammar/integer.ts";
import type { Server, ServerRule, Where } from "../../rule.ts";
import { listed } from "../../value/listed.ts";
import { runsOnKvm } from "../hypervisors.ts";
import { imageProperties } from "../image-properties.ts";
import { type Companion, companions } from "./companions.ts";

type Params = { keys: readonly string[]; companions: readonly string[]; result: "nothing" | "snapshots-fail" };

/** Settings that Nova reads only beside another one, which neither side has: see `companions`. */
export const companionMissing: ServerRule<Params> = {
  code: "companion-missing",
  severity: "warning",
  source: "Nova, nova/virt/hardware.py, nova/virt/libvirt/driver.py and config.py, nova/scheduler/request_filter.py, every release",
  platform: "openstack",
  service: "nova",
  stage: "build",
  keys: companions.flatMap(({ flavor = [], image = [] }) => [...flavor, ...image]),
  message: ({ keys, companions: wanted, result }) =>
    result === "snapshots-fail"
      ? `Every snapshot of the server fails, because ${listed(keys, "and")} needs ${listed(wanted)}`
      : `${listed(keys, "and")} ${keys.length === 1 ? "has" : "have"} no effect without ${listed(wanted)}`,
  check(server, report) {
    for (const row of companions) {
      const wishes = wishesOf(server, row);
      const [first, ...others] = wishes;
      if (first === undefined || !spanHolds("openstack", row, server.target.release) || row.has(server) !== false) continue;
      if (!runsOnKvm(server)) return;
      const { stage, result = "nothing", whole } = row;
      report({
        params: { keys: wishes.map(([, key]) => key), companions: row.companions, result },
        keys: [first, ...others],
        stage,
        ...(whole && { whole }),
      });
    }
  },
};

/** Where the settings are that want something. */
function wishesOf(server: Server, { flavor = [], image = [], wants }: Companion): Where[] {
  const properties = imageProperties(server);
  const isWish = (text: string | null | undefined): boolean => {
    if (typeof text !== "string" || text === "") return false;
    return wants === "true" ? readBoolean(text) === true : wants === undefined || (readInteger(text) ?? 0n) > 0n;
  };
  return [
    ...flavor.filter((key) => isWish(server.flavor?.text(key))).map((key): Where => ["flavor", key]),
    ...image.filter((name) => isWish(properties.text(name))).map((name) => properties.where(name)),
  ];
}
