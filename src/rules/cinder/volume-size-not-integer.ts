import { readInteger } from "../../schema/grammar/integer.ts";
import type { ServerRule } from "../rule.ts";

type Params = { key: string; value: string };

const KEYS = ["provisioning:min_vol_size", "provisioning:max_vol_size"] as const;

/** A size bound that Cinder reads for every volume of the type, and that is no whole number. */
export const volumeSizeNotInteger: ServerRule<Params> = {
  code: "volume-size-not-integer",
  severity: "error",
  source: "Cinder, cinder/volume/volume_types.py, provision_filter_on_size; every release since ussuri",
  platform: "openstack",
  service: "cinder",
  stage: "request",
  http: 500,
  keys: KEYS,
  needs: ["volume_type"],
  message: ({ key, value }) =>
    `${key} is "${value}", which is not a whole number: every request for a volume of this type fails with HTTP 500`,
  check({ volume_type }, report) {
    for (const key of KEYS) {
      const value = volume_type?.text(key);
      if (value && readInteger(value) === undefined) report({ params: { key, value }, keys: [["volume_type", key]] });
    }
  },
};
