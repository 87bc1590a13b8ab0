import { spanHolds } from "../../../catalog/releases.ts";
import { readBoolean } from "../../../schema/grammar/boolean.ts";
import { readInteger } from "../../../schema/grammar/integer.ts";
import type { Server, ServerRule, Where } from "../../rule.ts";
import { listed } from "../../value/listed.ts";
import { runsOnKvm } from "../hypervisors.ts";
import { imageProperties, legacyNames } from "../image-properties.ts";
import { type Companion, companions } from "./companions.ts";

type Params = { keys: readonly string[]; companions: readonly string[]; result: "nothing" | "snapshots-fail" };

/** By key, the places of the rows that it is in, an image property under each of its names. */
const PLACES: ReadonlyMap<string, readonly number[]> = (() => {
  const places = new Map<string, number[]>();
  for (const [place, { flavor = [], image = [] }] of companions.entries()) {
    for (const key of [...flavor, ...image, ...image.flatMap(legacyNames)]) places.set(key, [...(places.get(key) ?? []), place]);
  }
  return places;
})();

/** Settings that Nova reads only beside another one, which neither side has: see `companions`. */
export const companionMissing: ServerRule<Params> = {
  code: "companion-missing",
  severity: "warning",
  source: "Nova, nova/virt/hardware.py, nova/virt/libvirt/driver.py and config.py, nova/scheduler/request_filter.py, every release",
  platform: "openstack",
  service: "nova",
  stage: "build",
  keys: [...PLACES.keys()],
  message: ({ keys, companions: wanted, result }) =>
    result === "snapshots-fail"
      ? `Every snapshot of the server fails, because ${listed(keys, "and")} needs ${listed(wanted)}`
      : `${listed(keys, "and")} ${keys.length === 1 ? "has" : "have"} no effect ${wanted.length === 1 ? `without ${wanted[0]}` : `unless ${listed(wanted)} is set`}`,
  check(server, report) {
    for (const row of rowsOf(server)) {
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

/** The rows that a key of the server is in, in their order. */
function rowsOf({ flavor, image }: Server): readonly Companion[] {
  const found = new Set<number>();
  for (const side of [flavor, image]) {
    for (const key of side?.keys() ?? NO_KEYS) for (const place of PLACES.get(key) ?? NO_PLACES) found.add(place);
  }
  return found.size < 2 ? companionsAt(found) : companionsAt([...found].sort((a, b) => a - b));
}

const companionsAt = (places: Iterable<number>): readonly Companion[] => Array.from(places, (place) => companions[place] as Companion);

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
const NO_PLACES: readonly number[] = [];
const NO_WISHES: readonly Where[] = [];

function isWish(text: string | null | undefined, wants: Companion["wants"]): boolean {
  if (typeof text !== "string" || text === "") return false;
  if (typeof wants === "object") return wants.includes(text);
  return wants === "true" ? readBoolean(text) === true : wants === undefined || (readInteger(text) ?? 0n) > 0n;
}
