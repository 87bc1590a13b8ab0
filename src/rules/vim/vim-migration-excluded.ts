import type { ServerRule } from "../rule.ts";
import { TIMEOUT_PLACES, VIM } from "./vim-rule.ts";

type Params = { key: string };

/** A limit for live migration on a server that the VIM never live-migrates. */
export const vimMigrationExcluded: ServerRule<Params> = {
  ...VIM,
  code: "vim-migration-excluded",
  severity: "warning",
  source: "StarlingX, nfv/nfv-plugins/nfv_plugins/nfvi_plugins/nfvi_compute_api.py; releases 9 and later",
  keys: ["pci_passthrough:alias"],
  message: ({ key }) => `${key} has no effect: StarlingX's VIM never live-migrates a server with PCI passthrough (pci_passthrough:alias)`,
  check(server, report) {
    if (!server.flavor?.text("pci_passthrough:alias")) return;
    for (const [side, key] of TIMEOUT_PLACES) {
      if (server[side]?.has(key))
        report({
          params: { key },
          keys: [
            [side, key],
            ["flavor", "pci_passthrough:alias"],
          ],
        });
    }
  },
};
