import { spanHolds } from "../../../catalog/releases.ts";
import { readBoolean } from "../../../schema/grammar/boolean.ts";
import { readInteger } from "../../../schema/grammar/integer.ts";
import type { Server, ServerRule, Where } from "../../rule.ts";
import { listed } from "../../value/listed.ts";
import { runsOnKvm } from "../hypervisors.ts";
import { imageProperties, legacyNames } from "../image-properties.ts";
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
  keys: companions.flatMap(({ flavor = [], image = [] }) => [...flavor, ...image, ...image.flatMap(legacyNames)]),
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

/** Where the settings are that want something: nowhere on nearly every server, and no list is made for that. */
function wishesOf(server: Server, { flavor = NO_KEYS, image = NO_KEYS, wants }: Companion): readonly Where[] {
  let wishes: Where[] | undefined;
  const add = (where: Where): void => {
    if (wishes === undefined) wishes = [where];
    else wishes.push(where);
  };
  if (server.flavor !== undefined) for (const key of flavor) if (isWish(server.flavor.text(key), wants)) add(["flavor", key]);
  if (server.image !== undefined && image.length > 0) {
    const properties = imageProperties(server);
    for (const name of image) if (isWish(properties.text(name), wants)) add(properties.where(name));
  }
  return wishes ?? NO_WISHES;
}

const NO_KEYS: readonly string[] = [];
const NO_WISHES: readonly Where[] = [];

function isWish(text: string | null | undefined, wants: Companion["wants"]): boolean {
  if (typeof text !== "string" || text === "") return false;
  return wants === "true" ? readBoolean(text) === true : wants === undefined || (readInteger(text) ?? 0n) > 0n;
}
