import type { ServerRule } from "../../rule.ts";
import { filledSpec } from "../flavor-specs.ts";
import { imageProperties } from "../image-properties.ts";
import { shownText } from "../shown-text.ts";
import { letsImageChoose, readPageSize } from "./page-sizes.ts";

type Params = { image: string; flavor: string | null };

/** A page size on the image that the flavor does not leave it to choose. */
export const pageSizeForbidden: ServerRule<Params> = {
  code: "page-size-forbidden",
  severity: "error",
  source: "Nova, nova/virt/hardware.py, _get_numa_pagesize_constraint, every release",
  platform: "openstack",
  service: "nova",
  stage: "request",
  http: 400,
  keys: ["hw_mem_page_size"],
  needs: ["flavor", "image"],
  message: ({ image, flavor }) =>
    `The image asks for the page size "${image}", but the flavor ` +
    `${flavor === null ? "has no hw:mem_page_size" : `has hw:mem_page_size "${flavor}"`}. ` +
    'An image can choose only if the flavor has "any" or "large".',
  check(server, report) {
    const properties = imageProperties(server);
    const image = properties.filled("hw_mem_page_size"),
      flavor = filledSpec(server, "hw:mem_page_size");
    if (image == null || flavor === undefined) return;
    const size = flavor === null ? null : readPageSize(flavor);
    if (size === undefined || (size !== null && letsImageChoose(size))) return;
    report({ params: { image: shownText(image), flavor }, keys: [properties.where("hw_mem_page_size"), ["flavor", "hw:mem_page_size"]] });
  },
};
