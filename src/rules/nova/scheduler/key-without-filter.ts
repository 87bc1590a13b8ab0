import type { ServerRule, Where } from "../../rule.ts";
import { listed } from "../../value/listed.ts";
import { imageProperties } from "../image-properties.ts";
import { type Filter, isOn } from "./filters.ts";

type Params = { keys: readonly string[]; filter: Filter };

const PREFIXES: readonly (readonly [prefix: string, Filter])[] = [
  ["capabilities:", "ComputeCapabilitiesFilter"],
  ["aggregate_instance_extra_specs:", "AggregateInstanceExtraSpecsFilter"],
];
const IMAGE_KEYS = ["img_hv_type", "img_hv_requested_version"];

/** Keys that only a scheduler filter reads, where the platform's facts say that it is off. */
export const keyWithoutFilter: ServerRule<Params> = {
  code: "key-without-filter",
  severity: "warning",
  source: "Nova, nova/scheduler/filters, host_passes of each filter; nova/conf/scheduler.py, enabled_filters; every release",
  platform: "openstack",
  service: "nova",
  stage: "schedule",
  keys: [],
  keysWithFacts: [
    "capabilities:{capability}",
    "aggregate_instance_extra_specs:{key}",
    ...IMAGE_KEYS,
    "hypervisor_type",
    "hypervisor_version_requires",
  ],
  message: ({ keys, filter }) => `${listed(keys, "and")} ${keys.length > 1 ? "have" : "has"} no effect; the scheduler's ${filter} is off`,
  check(server, report) {
    if (server.platform.scheduler_filters === undefined) return;
    const { flavor } = server,
      image = imageProperties(server);
    for (const [prefix, filter] of PREFIXES) {
      const keys = (flavor?.keys() ?? []).filter((key) => key.startsWith(prefix));
      if (!isOn(server, filter))
        tell(
          filter,
          keys.map((key) => ["flavor", key]),
        );
    }
    if (!isOn(server, "ImagePropertiesFilter")) {
      const keys = IMAGE_KEYS.filter((key) => typeof image.filled(key) === "string");
      tell(
        "ImagePropertiesFilter",
        keys.map((key) => image.where(key)),
      );
    }

    function tell(filter: Filter, places: readonly Where[]): void {
      const [first, ...others] = places;
      if (first !== undefined) report({ params: { keys: places.map(([, key]) => key), filter }, keys: [first, ...others], of: "key" });
    }
  },
};
