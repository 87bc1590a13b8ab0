import type { ServerRule, Where } from "../../rule.ts";
import { filledSpec } from "../flavor-specs.ts";
import { imageProperties } from "../image-properties.ts";
import { shownText } from "../shown-text.ts";
import { letsImageChoose, readPageSize } from "./page-sizes.ts";

type Params = { key: string; value: string; mended: string | null };

/** A page size that can't be read: `2M` and `2048kB` pass Nova's key check and fail here. */
export const pageSizeMalformed: ServerRule<Params> = {
  code: "page-size-malformed",
  severity: "error",
  source: "Nova, nova/virt/hardware.py, _get_numa_pagesize_constraint, every release",
  platform: "openstack",
  service: "nova",
  stage: "request",
  http: 400,
  keys: ["hw:mem_page_size", "hw_mem_page_size"],
  message: ({ key, value, mended }) =>
    `"${value}" is not valid for ${key}; use ${mended === null ? "" : `"${mended}", or `}` +
    '"small", "large", "any", a number of KiB, or a number with a unit that ends in B, as in "2MB" or "1GB"',
  check(server, report) {
    const blame = (where: Where, value: string): void => {
      const mended = mend(value);
      const suggestions = mended === null ? [] : [{ kind: "value", text: mended } as const];
      report({ params: { key: where[1], value: shownText(value), mended }, keys: [where], suggestions });
    };
    const properties = imageProperties(server);
    const flavor = filledSpec(server, "hw:mem_page_size"),
      image = properties.filled("hw_mem_page_size");
    const size = typeof flavor === "string" ? readPageSize(flavor) : undefined;
    if (typeof flavor === "string" && size === undefined) blame(["flavor", "hw:mem_page_size"], flavor);
    // the image's size is read only where the flavor leaves it the choice
    const chosen = server.flavor === undefined || (size !== undefined && letsImageChoose(size));
    if (chosen && typeof image === "string" && readPageSize(image) === undefined) blame(properties.where("hw_mem_page_size"), image);
  },
};

/** `2M`, `2048kB`, `1 GB`, `Large`: what was meant, where there is little doubt. */
function mend(value: string): string | null {
  const word = value.trim().toLowerCase();
  if (["small", "large", "any"].includes(word)) return word;
  const match = /^([1-9][0-9]{0,9})\s*([kmgt])(i?)b?$/i.exec(value.trim());
  return match === null ? null : `${match[1]}${match[2]?.toUpperCase()}${match[3]?.toLowerCase()}B`;
}
