import type { Fault, ServerRule } from "../../rule.ts";
import { runsOnKvm } from "../hypervisors.ts";
import { imageProperties } from "../image-properties.ts";
import { guestMachine, shownMachine } from "./guest-machine.ts";

type Params = { key: string; machine: string | null; device: "disk" | "cdrom" | "rescue" };

const WHEN = { disk: "", cdrom: " as soon as it has a CD-ROM (a config drive, an ISO image)", rescue: " when it is rescued" };

const KEYS = ["hw_disk_bus", "hw_cdrom_bus", "hw_rescue_bus"];

/** A bus that q35 machines lack, for the disk, a CD-ROM or a rescue. */
export const ideOnQ35: ServerRule<Params> = {
  code: "ide-on-q35",
  severity: "error",
  source: "Nova, nova/virt/libvirt/blockinfo.py, get_disk_bus_for_device_type, every release; libvirt refuses the guest",
  platform: "openstack",
  service: "libvirt",
  stage: "build",
  keys: KEYS,
  needs: ["image"],
  message: ({ key, machine, device }) =>
    `q35 machines have no IDE: with ${key} "ide" and ${machine === null ? "the hosts' machine type" : `hw_machine_type "${machine}"`}, ` +
    `libvirt refuses the guest${WHEN[device]}. Set ${key} "sata"${device === "disk" ? ', "scsi" or "virtio"' : ""}.`,
  check(server, report) {
    const properties = imageProperties(server);
    if (!KEYS.some((key) => properties.text(key) === "ide")) return;
    const machine = guestMachine(server);
    if (machine.q35 !== true || !runsOnKvm(server)) return;
    const tell = (key: string, device: Params["device"], fault: Partial<Fault<Params>> = {}): void => {
      if (properties.text(key) !== "ide") return;
      report({ params: { key, machine: shownMachine(machine), device }, keys: [properties.where(key), machine.where], ...fault });
    };
    tell("hw_disk_bus", "disk");
    tell("hw_cdrom_bus", "cdrom", properties.text("img_config_drive") === "mandatory" ? {} : { severity: "warning", stage: "operation" });
    tell("hw_rescue_bus", "rescue", { severity: "warning", stage: "operation" });
  },
};
