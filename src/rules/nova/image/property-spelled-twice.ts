import type { ServerRule } from "../../rule.ts";
import { LEGACY_NAMES } from "../image-properties.ts";
import { shownText } from "../shown-text.ts";

type Params = { key: string; value: string; counts: string; counted: string };

/**
 * Names that no service reads, reported by `key-unread`: the API reads these settings from the image itself, by the legacy name
 * (nova/compute/api.py).
 */
const UNREAD: ReadonlySet<string> = new Set(["img_block_device_mapping", "img_mappings", "img_bdm_v2", "img_root_device_name"]);

const names = Object.entries(LEGACY_NAMES).filter(([name]) => !UNREAD.has(name));

/** A legacy image property beside its current name, with another value: one of the two counts. */
export const propertySpelledTwice: ServerRule<Params> = {
  code: "property-spelled-twice",
  severity: "warning",
  source: "Nova, nova/objects/image_meta.py, _set_attr_from_legacy_names and _set_attr_from_current_names, every release",
  platform: "openstack",
  service: "nova",
  stage: "request",
  keys: names.map(([, legacy]) => legacy),
  needs: ["image"],
  message: ({ key, value, counts, counted }) =>
    `${key} "${value}" has no effect, because it is another name of ${counts} "${counted}", which Nova reads. Remove ${key}.`,
  check({ image }, report) {
    for (const [counts, key] of names) {
      const value = image?.text(key),
        counted = image?.text(counts);
      if (value === undefined || counted === undefined || value.toLowerCase() === counted.toLowerCase()) continue;
      const params = { key, value: shownText(value), counts, counted: shownText(counted) };
      report({
        params,
        keys: [
          ["image", key],
          ["image", counts],
        ],
      });
    }
  },
};
