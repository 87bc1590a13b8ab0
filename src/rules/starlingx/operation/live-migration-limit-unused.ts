import type { ServerRule } from "../../rule.ts";

const PCI = "pci_passthrough:alias";
const KEYS = ["hw:wrs:live_migration_timeout", "hw:wrs:live_migration_max_downtime"] as const;
const IMAGE_KEYS = ["hw_wrs_live_migration_timeout", "hw_wrs_live_migration_max_downtime"] as const;

/** Limits of a live migration for a server that cannot migrate live. */
export const liveMigrationLimitUnused: ServerRule<{ key: string; alias: string }> = {
  code: "live-migration-limit-unused",
  severity: "warning",
  source: "StarlingX's operators' notes on live migration; 2018.07 to master",
  platform: "starlingx",
  service: "nova",
  stage: "set",
  keys: [PCI],
  message: ({ key, alias }) =>
    `${key} has no effect: a server with a passed-through device (${PCI}=${alias}) cannot be live-migrated. ` +
    "Remove the limit, or the device.",

  check({ flavor, image, metadata }, report) {
    const alias = flavor?.text(PCI);
    if (!alias) return;
    for (const [name, side, keys] of [
      ["flavor", flavor, KEYS],
      ["image", image, IMAGE_KEYS],
      ["metadata", metadata, KEYS],
    ] as const) {
      for (const key of keys) {
        if (side?.has(key))
          report({
            params: { key, alias },
            keys: [
              [name, key],
              ["flavor", PCI],
            ],
          });
      }
    }
  },
};
