import type { ServerRule } from "../rule.ts";
import { TIMEOUT_PLACES, VIM } from "./vim-rule.ts";

type Params = { key: string; value: string; used: number };

/** A limit for live migration outside the VIM's bounds. */
export const vimTimeoutClamped: ServerRule<Params> = {
  ...VIM,
  code: "vim-timeout-clamped",
  severity: "warning",
  source: "StarlingX, nfv/nfv-vim/nfv_vim/objects/_instance.py and /etc/nfv/vim/config.ini as shipped; releases 9 and later",
  keys: TIMEOUT_PLACES.map(([, key]) => key),
  message: ({ key, value, used }) => `${key} is ${value}, but StarlingX's VIM uses ${used}; it must be 0 (no limit) or 120 to 800 seconds`,
  check(server, report) {
    for (const [side, key] of TIMEOUT_PLACES) {
      const value = server[side]?.integer(key);
      if (value === undefined || value === 0n || (value >= 120n && value <= 800n)) continue;
      report({ params: { key, value: String(value), used: value < 120n ? 120 : 800 }, keys: [[side, key]] });
    }
  },
};
