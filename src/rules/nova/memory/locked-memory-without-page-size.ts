import { spanHolds } from "../../../catalog/releases.ts";
import type { ServerRule, Where } from "../../rule.ts";
import { filledSpec, flagSpec } from "../flavor-specs.ts";
import { imageProperties } from "../image-properties.ts";

type Params = { key: string };

/** Locked memory without a page size; an image can't bring the size that its flavor lacks. */
export const lockedMemoryWithoutPageSize: ServerRule<Params> = {
  code: "locked-memory-without-page-size",
  severity: "error",
  source: "Nova, nova/virt/hardware.py, get_locked_memory_constraint, since zed; before 2026.2 Nova answers 403",
  platform: "openstack",
  since: "zed",
  service: "nova",
  stage: "request",
  http: 403,
  keys: ["hw:locked_memory", "hw_locked_memory"],
  message: ({ key }) =>
    `${key} locks the guest's memory, but nothing sets its page size. Set hw:mem_page_size on the flavor, or remove ${key}.`,
  check(server, report) {
    const properties = imageProperties(server);
    const flavor = flagSpec(server, "hw:locked_memory"),
      image = properties.flag("hw_locked_memory");
    const conflict = typeof flavor === "boolean" && typeof image === "boolean" && flavor !== image;
    const locked = flavor ?? (flavor === null ? image : undefined);
    // an image can't bring the page size that its flavor lacks
    if (locked !== true || conflict || filledSpec(server, "hw:mem_page_size") !== null) return;
    if (typeof properties.filled("hw_mem_page_size") === "string") return;
    const where: Where = flavor === true ? ["flavor", "hw:locked_memory"] : properties.where("hw_locked_memory");
    const http = spanHolds("openstack", { since: "2026.2" }, server.target.release) ? 400 : 403;
    report({ params: { key: where[1] }, keys: [where, ["flavor", "hw:mem_page_size"]], http });
  },
};
