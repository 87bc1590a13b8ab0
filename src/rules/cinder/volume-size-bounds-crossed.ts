import type { ServerRule } from "../rule.ts";

type Params = { minimum: string; maximum: string };

/** A smallest size above the largest: no volume of the type can be had. */
export const volumeSizeBoundsCrossed: ServerRule<Params> = {
  code: "volume-size-bounds-crossed",
  severity: "error",
  source: "Cinder, cinder/volume/volume_types.py, provision_filter_on_size; every release since ussuri",
  platform: "openstack",
  service: "cinder",
  stage: "request",
  http: 400,
  keys: ["provisioning:min_vol_size"],
  needs: ["volume_type"],
  message: ({ minimum, maximum }) =>
    `provisioning:min_vol_size ${minimum} is above provisioning:max_vol_size ${maximum}: Cinder refuses every volume of this type`,
  check({ volume_type }, report) {
    const minimum = volume_type?.integer("provisioning:min_vol_size"),
      maximum = volume_type?.integer("provisioning:max_vol_size");
    if (minimum === undefined || maximum === undefined || minimum <= maximum) return;
    const params = { minimum: String(minimum), maximum: String(maximum) };
    report({
      params,
      keys: [
        ["volume_type", "provisioning:min_vol_size"],
        ["volume_type", "provisioning:max_vol_size"],
      ],
    });
  },
};
