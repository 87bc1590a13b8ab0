import type { ServerRule, Where } from "../rule.ts";
import { withoutBlanks } from "../value/outer-blanks.ts";
import { VIM } from "./vim-rule.ts";

const PLACES: readonly Where[] = [
  ["flavor", "sw:wrs:auto_recovery"],
  ["image", "sw_wrs_auto_recovery"],
];

type Params = { key: string; value: string };

/** A switch for automatic recovery over which the VIM's audit fails. */
export const vimRecoveryNotBoolean: ServerRule<Params> = {
  ...VIM,
  code: "vim-recovery-not-boolean",
  severity: "error",
  source: "StarlingX, nfv/nfv-vim/nfv_vim/nfvi/objects/v1/_instance.py, nfv_plugins/nfvi_plugins/nfvi_image_api.py; releases 9 and later",
  keys: PLACES.map(([, key]) => key),
  message: ({ key, value }) =>
    `${key} must be true or false${withoutBlanks(value)}, not "${value}"; with this value, the audit of StarlingX's VIM (its infrastructure manager) fails with an error`,
  check(server, report) {
    for (const [side, key] of PLACES) {
      const value = server[side]?.text(key);
      if (value !== undefined && !/^(?:true|false)$/i.test(value)) report({ params: { key, value }, keys: [[side, key]] });
    }
  },
};
