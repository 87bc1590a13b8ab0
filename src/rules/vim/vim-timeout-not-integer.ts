import { readInteger } from "../../schema/grammar/integer.ts";
import type { ServerRule } from "../rule.ts";
import { TIMEOUT_PLACES, VIM } from "./vim-rule.ts";

type Params = { key: string; value: string; ignored: boolean };

/** A limit for live migration that the VIM's audit fails over, or ignores in a server's metadata. */
export const vimTimeoutNotInteger: ServerRule<Params> = {
  ...VIM,
  code: "vim-timeout-not-integer",
  severity: "error",
  source: "StarlingX, nfv/nfv-vim/nfv_vim/objects/_instance.py; releases 9 and later",
  keys: TIMEOUT_PLACES.map(([, key]) => key),
  message: ({ key, value, ignored }) =>
    ignored
      ? `${key} must be a whole number, not "${value}"; StarlingX's VIM ignores it`
      : `${key} must be a whole number, not "${value}"; with this value, the audit of StarlingX's VIM (its infrastructure manager) fails with an error`,
  check(server, report) {
    for (const [side, key] of TIMEOUT_PLACES) {
      const value = server[side]?.text(key);
      if (value === undefined || readInteger(value) !== undefined) continue;
      const ignored = side === "metadata";
      report({ params: { key, value, ignored }, keys: [[side, key]], ...(ignored && { severity: "warning" }) });
    }
  },
};
