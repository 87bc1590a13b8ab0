import { pageSizeForbidden as inNova } from "../../nova/memory/page-size-forbidden.ts";
import { letsImageChoose, readPageSize } from "./page-size.ts";

/** An image's page size that the flavor does not allow; the fork also accepts the flavor's own size. */
export const pageSizeForbidden: typeof inNova = {
  ...inNova,
  source: "stx-nova, nova/virt/hardware.py, _numa_get_pagesize_constraints; 2018.07 to master",
  platform: "starlingx",

  check({ flavor, image }, report) {
    const asked = image?.text("hw_mem_page_size");
    if (!asked || flavor === undefined) return;
    const own = flavor.text("hw:mem_page_size");
    if (!own && own !== "" && !flavor.lacks("hw:mem_page_size")) return;
    const size = own ? readPageSize(own) : undefined,
      other = readPageSize(asked);
    // another rule reports a text that is not a size
    if (own && (size === undefined || other === undefined || letsImageChoose(size, other))) return;
    report({
      params: { image: asked, flavor: own || null },
      keys: [
        ["image", "hw_mem_page_size"],
        ["flavor", "hw:mem_page_size"],
      ],
    });
  },
};
