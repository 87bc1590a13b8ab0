import type { ServerRule, Where } from "../../rule.ts";
import { filledSpec } from "../flavor-specs.ts";
import { runsOnKvm } from "../hypervisors.ts";
import { imageProperties } from "../image-properties.ts";
import { guestMachine } from "./guest-machine.ts";

type Params = { key: string; model: string };

/** A virtual IOMMU of another model than intel on x86: Nova writes settings beside it that libvirt accepts for intel only. */
export const viommuModelUnsupported: ServerRule<Params> = {
  code: "viommu-model-unsupported",
  severity: "error",
  source: "Nova, nova/virt/libvirt/driver.py, _guest_add_iommu_device, since zed; libvirt, virDomainIOMMUDefValidate",
  platform: "openstack",
  since: "zed",
  service: "libvirt",
  stage: "build",
  keys: ["hw:viommu_model", "hw_viommu_model"],
  needs: ["image"],
  message: ({ key, model }) =>
    `${model === "auto" ? `With libvirt 8.3 or later, ${key} "auto" means "virtio". libvirt refuses that model` : `libvirt refuses ${key} "${model}"`} ` +
    `on an x86 guest, because Nova adds settings that only the model "intel" has. Set ${key} "intel".`,
  check(server, report) {
    const properties = imageProperties(server),
      { architecture, q35, type } = guestMachine(server);
    const flavor = filledSpec(server, "hw:viommu_model"),
      image = properties.choice("hw_viommu_model");
    const model = flavor ?? image;
    if (model == null || model === "intel" || q35 !== true || !runsOnKvm(server)) return;
    if (architecture !== "x86" && type === null) return;
    const where: Where = flavor == null ? properties.where("hw_viommu_model") : ["flavor", "hw:viommu_model"];
    // older libvirt, which these releases still run on, makes intel of auto
    report({ params: { key: where[1], model }, keys: [where], ...(model === "auto" && { severity: "warning" }) });
  },
};
