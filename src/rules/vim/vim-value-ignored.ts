import { readInteger } from "../../schema/grammar/integer.ts";
import type { ServerRule, Where } from "../rule.ts";
import { withoutBlanks } from "../value/outer-blanks.ts";
import { VIM } from "./vim-rule.ts";

interface Setting {
  readonly where: Where;
  readonly needs: string;
  readonly used: string;
  takes(value: string): boolean;
}

const isPriority = (value: string): boolean => {
  const number = readInteger(value);
  return number !== undefined && number >= 1n && number <= 10n;
};
const isInteger = (value: string): boolean => readInteger(value) !== undefined;

const SETTINGS: readonly Setting[] = [
  { where: ["metadata", "sw:wrs:recovery_priority"], needs: "1 to 10", used: "10", takes: isPriority },
  { where: ["flavor", "hw:wrs:live_migration_max_downtime"], needs: "a whole number", used: "500 ms", takes: isInteger },
  { where: ["image", "hw_wrs_live_migration_max_downtime"], needs: "a whole number", used: "500 ms", takes: isInteger },
  {
    where: ["flavor", "sw:wrs:guest:heartbeat"],
    needs: "true or false",
    used: "no heartbeat",
    takes: (value) => /^(?:true|false)$/i.test(value),
  },
];

type Params = { key: string; value: string; needs: string; used: string };

/** A value that the VIM replaces by its default. */
export const vimValueIgnored: ServerRule<Params> = {
  ...VIM,
  code: "vim-value-ignored",
  severity: "warning",
  source: "StarlingX, nfv/nfv-vim/nfv_vim/objects/_instance.py, nfvi/objects/v1/_instance.py; releases 9 and later",
  keys: SETTINGS.map(({ where: [, key] }) => key),
  message: ({ key, value, needs, used }) =>
    `${key} must be ${needs}${needs === "true or false" ? withoutBlanks(value) : ""}, not "${value}"; StarlingX's VIM uses ${used}`,
  check(server, report) {
    for (const { where, needs, used, takes } of SETTINGS) {
      const [side, key] = where;
      const value = server[side]?.text(key);
      if (value !== undefined && !takes(value)) report({ params: { key, value, needs, used }, keys: [where] });
    }
  },
};
