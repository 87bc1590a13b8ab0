import { shownText } from "../nova/shown-text.ts";
import type { Server, ServerRule, Where } from "../rule.ts";
import { TIMEOUT_PLACES, VIM } from "./vim-rule.ts";

/** The setting without effect, and the one that the VIM uses, each with where it is. */
type Params = { key: string; on: string; value: string; by: string; winner_on: string; winner: string };

const DOWNTIME_PLACES: readonly Where[] = [
  ["flavor", "hw:wrs:live_migration_max_downtime"],
  ["image", "hw_wrs_live_migration_max_downtime"],
];

const SIDES: Readonly<Record<Where[0], string>> = {
  flavor: "flavor",
  image: "image",
  metadata: "server's metadata",
  volume_type: "volume type",
};

/** A setting of the VIM that another place of the same setting replaces: of timeouts the least that is not 0 holds, of downtimes the flavor's. */
export const vimSettingOverridden: ServerRule<Params> = {
  ...VIM,
  code: "vim-setting-overridden",
  severity: "warning",
  source:
    "StarlingX, nfv/nfv-vim/nfv_vim/objects/_instance.py (max_live_migrate_wait_in_secs, max_live_migration_downtime_in_ms); releases 9 and later",
  keys: [...TIMEOUT_PLACES, ...DOWNTIME_PLACES].map(([, key]) => key),
  message: ({ key, on, value, by, winner_on, winner }) =>
    `${key} "${value}" on the ${on} has no effect, because StarlingX's VIM uses ${by} "${winner}" of the ${winner_on}`,
  check(server, report) {
    const tell = ({ where: loser }: Given, { where: winner }: Given): void => {
      const text = ([side, key]: Where): string => shownText(server[side]?.text(key) ?? "");
      const params = {
        key: loser[1],
        on: SIDES[loser[0]],
        value: text(loser),
        by: winner[1],
        winner_on: SIDES[winner[0]],
        winner: text(winner),
      };
      report({ params, keys: [loser, winner] });
    };
    const timeouts = setIn(server, TIMEOUT_PLACES),
      shortest = least(timeouts.filter(({ value }) => value !== 0n));
    if (shortest !== undefined) for (const each of timeouts) if (used(each.value) !== used(shortest.value)) tell(each, shortest);
    const [first, second] = setIn(server, DOWNTIME_PLACES);
    if (first?.where[0] === "flavor" && second !== undefined && second.value !== first.value) tell(second, first);
  },
};

interface Given {
  readonly where: Where;
  readonly value: bigint;
}

/** The places where a setting is a whole number; what is none is another rule's. */
const setIn = (server: Server, places: readonly Where[]): Given[] =>
  places.flatMap((where) => {
    const value = server[where[0]]?.integer(where[1]);
    return value === undefined ? [] : [{ where, value }];
  });

const least = (all: readonly Given[]): Given | undefined =>
  all.reduce<Given | undefined>((found, each) => (found === undefined || each.value < found.value ? each : found), undefined);

/** A timeout within the VIM's bounds: what becomes the same makes no difference. */
const used = (value: bigint): bigint => (value === 0n ? 0n : value < 120n ? 120n : value > 800n ? 800n : value);
