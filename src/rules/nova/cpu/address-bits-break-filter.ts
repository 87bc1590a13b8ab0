import type { ServerRule } from "../../rule.ts";
import { imageProperties } from "../image-properties.ts";

type Params = { beside: string };

const COMPARED = ["hw_architecture", "img_hv_type", "hw_vm_mode"];

/** A number of address bits beside a property that makes ImagePropertiesFilter compare the two: it stops with an error of its own. */
export const addressBitsBreakFilter: ServerRule<Params> = {
  code: "address-bits-break-filter",
  severity: "error",
  source: "Nova, nova/scheduler/filters/image_props_filter.py, _compare_maxphysaddr_bits, since 2024.1",
  platform: "openstack",
  since: "2024.1",
  service: "nova",
  stage: "schedule",
  keys: ["hw_maxphysaddr_bits"],
  whole: true,
  needs: ["image"],
  message: ({ beside }) =>
    `The scheduler's ImagePropertiesFilter fails on hw_maxphysaddr_bits beside ${beside} (AttributeError), so no host is found. Remove ${beside}.`,
  check(server, report) {
    const properties = imageProperties(server);
    const bits = properties.integer("hw_maxphysaddr_bits");
    const beside = COMPARED.find((name) => typeof properties.filled(name) === "string");
    if (typeof bits !== "bigint" || bits === 0n || beside === undefined) return;
    const where = properties.where(beside);
    report({ params: { beside: where[1] }, keys: [properties.where("hw_maxphysaddr_bits"), where] });
  },
};
