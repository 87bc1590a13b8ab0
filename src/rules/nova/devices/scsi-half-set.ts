import type { ServerRule, Where } from "../../rule.ts";
import { runsOnKvm } from "../hypervisors.ts";
import { imageProperties } from "../image-properties.ts";
import { shownText } from "../shown-text.ts";
import { guestMachine } from "./guest-machine.ts";

/** The model that no disk uses; null where disks have none. */
type Params = { model: string | null; bus: string };

/** The models by the names that VMware gives them: such an image is for its hosts. */
const VMWARE_NAMES: ReadonlySet<string> = new Set(["busLogic", "lsiLogic", "lsiLogicsas", "paraVirtual"]);

/** A SCSI controller without disks on it, or disks on SCSI without a controller of the author's choice. */
export const scsiHalfSet: ServerRule<Params> = {
  code: "scsi-half-set",
  severity: "warning",
  source: "Nova, nova/virt/libvirt/driver.py, _get_scsi_controller, and blockinfo.py, every release; libvirt's default",
  platform: "openstack",
  service: "nova",
  stage: "build",
  keys: ["hw_disk_bus", "hw_scsi_model"],
  needs: ["image"],
  message: ({ model, bus }) =>
    model === null
      ? 'hw_disk_bus "scsi" without hw_scsi_model gets libvirt\'s default controller, an emulated lsilogic, which many guests have no driver for. ' +
        'Set hw_scsi_model "virtio-scsi".'
      : `hw_scsi_model "${model}" adds a controller, but no disk uses it: the disks stay on ${bus}. Set hw_disk_bus "scsi".`,
  check(server, report) {
    const properties = imageProperties(server);
    const bus = properties.text("hw_disk_bus"),
      model = properties.text("hw_scsi_model");
    const half = bus === "scsi" && model === null ? "bus" : model != null && bus !== undefined && bus !== "scsi" ? "model" : undefined;
    if (half === undefined || !runsOnKvm(server) || VMWARE_NAMES.has(model ?? "")) return;
    // libvirt's default elsewhere is a good one, and CD-ROMs are on SCSI anyway
    const { architecture, type } = guestMachine(server);
    if (architecture === "arm" || architecture === "other" || type?.includes("virt")) return;
    if (half === "model" && [properties.text("hw_cdrom_bus"), properties.text("hw_rescue_bus")].includes("scsi")) return;
    const [missing, present]: [Where, Where] = [
      ["image", half === "bus" ? "hw_scsi_model" : "hw_disk_bus"],
      ["image", half === "bus" ? "hw_disk_bus" : "hw_scsi_model"],
    ];
    report({
      params: { model: half === "bus" ? null : shownText(model ?? ""), bus: shownText(bus ?? "virtio-blk") },
      keys: [missing, present],
    });
  },
};
