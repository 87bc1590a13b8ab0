import type { ServerRule, Where } from "../../rule.ts";
import { filledSpec } from "../flavor-specs.ts";
import { runsOnKvm } from "../hypervisors.ts";
import { imageProperties } from "../image-properties.ts";
import { type GuestMachine, guestMachine, machineWords, shownMachine } from "./guest-machine.ts";

type Params = { key: string; model: string; machine: string | null; wanted: string };

/** A virtual IOMMU on a machine type that has none: x86 needs `q35`, ARM `virt`. */
export const viommuMachineType: ServerRule<Params> = {
  code: "viommu-machine-type",
  severity: "error",
  source: "Nova, nova/virt/libvirt/driver.py, _get_iommu_model, since zed",
  platform: "openstack",
  since: "zed",
  service: "nova",
  stage: "build",
  keys: ["hw:viommu_model", "hw_viommu_model"],
  needs: ["image"],
  message: ({ key, model, machine, wanted }) =>
    `${key} "${model}" needs hw_machine_type "${wanted}", but ${machineWords(machine)}. Set hw_machine_type "${wanted}" on the image.`,
  check(server, report) {
    const properties = imageProperties(server),
      machine = guestMachine(server);
    const flavor = filledSpec(server, "hw:viommu_model"),
      image = properties.choice("hw_viommu_model");
    const model = flavor ?? image;
    if (model == null || !runsOnKvm(server)) return;
    const wanted = wantedMachine(machine);
    if (wanted === undefined) return;
    const where: Where = flavor == null ? properties.where("hw_viommu_model") : ["flavor", "hw:viommu_model"];
    report({
      params: { key: where[1], model, machine: shownMachine(machine), wanted },
      keys: machine.type === null ? [where, machine.where] : [machine.where, where],
    });
  },
};

/** The machine type that the guest lacks; undefined where it has one, and where no machine of its architecture has a virtual IOMMU. */
function wantedMachine({ architecture, type, q35 }: GuestMachine): string | undefined {
  if (type === undefined || architecture === undefined || architecture === "other") return undefined;
  if (architecture === "arm") return type === null || type.includes("virt") ? undefined : "virt";
  if (architecture === null && type?.includes("virt")) return undefined;
  return q35 === true ? undefined : "q35";
}
