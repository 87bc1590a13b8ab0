import { pageSizeMalformed as inNova } from "../../nova/memory/page-size-malformed.ts";
import type { Where } from "../../rule.ts";
import { readPageSize } from "./page-size.ts";

/** A text that is not a page size, when a server is requested: on a flavor by itself it is refused as a value. */
export const pageSizeMalformed: typeof inNova = {
  ...inNova,
  source: "stx-nova, nova/virt/hardware.py, _numa_get_pagesize_constraints; 2018.07 to master",
  platform: "starlingx",

  check({ flavor, image }, report) {
    if (image === undefined) return;
    const blame = (value: string | undefined, where: Where): boolean => {
      if (!value || readPageSize(value) !== undefined) return false;
      report({ params: { key: where[1], value, mended: null }, keys: [where] });
      return true;
    };
    const own = flavor?.text("hw:mem_page_size");
    // without a size on the flavor the image's is forbidden, whatever it is; with a bad one it is not come to
    if (blame(own, ["flavor", "hw:mem_page_size"]) || (flavor !== undefined && !own)) return;
    blame(image.text("hw_mem_page_size"), ["image", "hw_mem_page_size"]);
  },
};
