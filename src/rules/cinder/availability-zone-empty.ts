import type { ServerRule } from "../rule.ts";

type Params = { value: string };

/** A list of zones with a blank one in it. */
export const availabilityZoneEmpty: ServerRule<Params> = {
  code: "availability-zone-empty",
  severity: "warning",
  source: "Cinder, cinder/volume/volume_utils.py, extract_availability_zones_from_volume_type; every release",
  platform: "openstack",
  service: "cinder",
  stage: "request",

  keys: ["RESKEY:availability_zones"],
  needs: ["volume_type"],
  message: ({ value }) => `RESKEY:availability_zones is "${value}": it names a zone with a blank name, which does not exist; write "a,b"`,
  check({ volume_type }, report) {
    const value = volume_type?.text("RESKEY:availability_zones");
    if (value?.split(",").some((zone) => zone !== "" && zone.trim() === "")) {
      report({ params: { value }, keys: [["volume_type", "RESKEY:availability_zones"]] });
    }
  },
};
