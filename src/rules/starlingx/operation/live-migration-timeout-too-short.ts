import { exactNumber } from "../../nova/exact-number.ts";
import type { Fault, ServerRule } from "../../rule.ts";
import { integerAt } from "../python2-value.ts";

const KEY = "hw:wrs:live_migration_timeout";
const IMAGE_KEY = "hw_wrs_live_migration_timeout";
/** Seconds. */
const SHORTEST = 120n;
const OF_SIDE: Readonly<Record<"flavor" | "image" | "metadata", Pick<Fault<never>, "service" | "stage">>> = {
  flavor: {},
  image: { service: "glance" },
  metadata: { stage: "request" },
};

/** A time limit for live migrations between none and the shortest. */
export const liveMigrationTimeoutTooShort: ServerRule<{ key: string; value: number | string }> = {
  code: "live-migration-timeout-too-short",
  severity: "error",
  source:
    "stx-nova, nova/api/openstack/common.py, validate_live_migration_timeout; " +
    "stx-glance, glance/api/v2/images.py, _validate_image_properties; 2018.07 to master",
  platform: "starlingx",
  service: "nova",
  stage: "set",
  http: 400,
  keys: [KEY, IMAGE_KEY],
  message: ({ key, value }) => `${key} must be 0 (no limit) or 120 to 800 seconds, not ${value}`,

  check({ flavor, image, metadata }, report) {
    for (const [name, side, key] of [
      ["flavor", flavor, KEY],
      ["image", image, IMAGE_KEY],
      ["metadata", metadata, KEY],
    ] as const) {
      const value = side && integerAt(side, key);
      if (value === undefined || value <= 0n || value >= SHORTEST) continue;
      const suggestions = [{ kind: "value", text: String(SHORTEST) }] as const;
      report({ params: { key, value: exactNumber(value) }, keys: [[name, key]], suggestions, ...OF_SIDE[name] });
    }
  },
};
