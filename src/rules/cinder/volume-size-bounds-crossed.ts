import type { ServerRule } from "../rule.ts";

/** `minimum`: absent where the largest size is already below that of any volume. */
type Params = { minimum?: string; maximum: string };

/** A smallest size above the largest, or a largest below 1 GiB: no volume of the type can be had. */
export const volumeSizeBoundsCrossed: ServerRule<Params> = {
  code: "volume-size-bounds-crossed",
  severity: "error",
  source: "Cinder, cinder/volume/volume_types.py, provision_filter_on_size; every release since ussuri",
  platform: "openstack",
  service: "cinder",
  stage: "request",
  http: 400,
  keys: ["provisioning:min_vol_size", "provisioning:max_vol_size"],
  needs: ["volume_type"],
  message: ({ minimum, maximum }) =>
    minimum === undefined
      ? `provisioning:max_vol_size is ${maximum}, but a volume has at least 1 GiB: Cinder refuses every volume of this type`
      : `provisioning:min_vol_size ${minimum} is above provisioning:max_vol_size ${maximum}: Cinder refuses every volume of this type`,
  check({ volume_type }, report) {
    const minimum = volume_type?.integer("provisioning:min_vol_size"),
      maximum = volume_type?.integer("provisioning:max_vol_size");
    if (maximum === undefined) return;
    if (maximum < 1n) {
      report({ params: { maximum: String(maximum) }, keys: [["volume_type", "provisioning:max_vol_size"]] });
      return;
    }
    if (minimum === undefined || minimum <= maximum) return;
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
