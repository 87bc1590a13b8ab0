import type { Server, ServerRule, Where } from "../../rule.ts";
import { filledSpec } from "../flavor-specs.ts";
import { imageProperties } from "../image-properties.ts";
import { shownText } from "../shown-text.ts";

type Params = { key: string; model: string; machine: string; wanted: string };

const X86 = ["x86_64", "amd64", "i386", "i486", "i586", "i686", "x86_32", "x86_32p"];
const ARM = ["aarch64"];

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
    `${key} "${model}" asks for a virtual IOMMU, and the image's hw_machine_type "${machine}" has no place for one. ` +
    `Set hw_machine_type "${wanted}".`,
  check(server, report) {
    const properties = imageProperties(server);
    const flavor = filledSpec(server, "hw:viommu_model"),
      image = properties.choice("hw_viommu_model");
    const machine = properties.text("hw_machine_type"),
      model = flavor ?? image;
    if (model == null || machine == null) return;
    const wanted = wantedMachine(server, machine);
    if (wanted === undefined || machine.includes(wanted)) return;
    const where: Where = flavor == null ? properties.where("hw_viommu_model") : ["flavor", "hw:viommu_model"];
    report({ params: { key: where[1], model, machine: shownText(machine), wanted }, keys: [properties.where("hw_machine_type"), where] });
  },
};

/**
 * What the machine type must have in it. An image that does not say its architecture gets the host's, and no architecture has
 * a virtual IOMMU on a machine that is neither; what is undefined depends on the host, or has none on any machine.
 */
function wantedMachine(server: Server, machine: string): string | undefined {
  const properties = imageProperties(server);
  const architecture = (properties.filled("hw_emulation_architecture") ?? properties.filled("hw_architecture"))?.toLowerCase();
  if (architecture === undefined) return machine.includes("virt") ? undefined : "q35";
  return X86.includes(architecture) ? "q35" : ARM.includes(architecture) ? "virt" : undefined;
}
