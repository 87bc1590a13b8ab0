import type { Service } from "../../../model.ts";
import type { GuestMachine } from "./guest-machine.ts";

/** Values of an image property that Nova knows, and that a guest of KVM or QEMU cannot have. */
export interface UnsupportedDevices {
  readonly key: string;
  /** As Nova reads the text: other spellings of a value. */
  readonly read?: (text: string) => string;
  readonly values: readonly string[];
  /** What works instead. */
  readonly instead: readonly string[];
  /** Nova's driver looks the value up; what it passes on, libvirt or QEMU refuses. */
  readonly service: Service;
  /** The value belongs to another hypervisor, whose cloud an image by itself may be for. */
  readonly foreign?: true;
  /** Which guests lack it, where others have it. */
  readonly on?: (machine: GuestMachine) => boolean;
  /** The device may never come: a CD-ROM without `img_config_drive=mandatory`. */
  readonly device?: "cdrom";
}

const OTHER_HYPERVISORS = ["xen", "lxc", "uml"];
const CDROM_BUSES = ["sata", "scsi", "usb"];

/**
 * Nova writes a VIF model in lower case (nova/objects/fields.py, VIFModel); VMware's names, which it reads too, are kept,
 * because they show whose image it is.
 */
export const vifModel = (text: string): string => text.toLowerCase();

/**
 * What KVM and QEMU lack (nova/virt/libvirt/blockinfo.py, SUPPORTED_DEVICE_BUSES; vif.py, SUPPORTED_VIF_MODELS; every release).
 * The rows of libvirt are what libvirt 9.0 with QEMU 7.2 answers for the guest that Nova writes.
 */
export const unsupportedDevices: readonly UnsupportedDevices[] = [
  { key: "hw_disk_bus", values: OTHER_HYPERVISORS, instead: ["virtio", "scsi", "sata"], service: "nova", foreign: true },
  { key: "hw_disk_bus", values: ["fdc"], instead: ["virtio", "scsi", "sata"], service: "libvirt" },
  { key: "hw_cdrom_bus", values: OTHER_HYPERVISORS, instead: CDROM_BUSES, service: "nova", foreign: true },
  { key: "hw_cdrom_bus", values: ["virtio", "fdc"], instead: CDROM_BUSES, service: "libvirt", device: "cdrom" },
  {
    key: "hw_vif_model",
    read: vifModel,
    values: ["sriov", "lan9118", "netfront", "vmxnet"],
    instead: ["virtio", "e1000", "e1000e", "rtl8139", "vmxnet3"],
    service: "nova",
    foreign: true,
  },
  {
    key: "hw_vif_model",
    read: vifModel,
    values: ["spapr-vlan"],
    instead: ["virtio", "e1000", "e1000e", "rtl8139", "vmxnet3"],
    service: "libvirt",
    on: ({ surelyX86 }) => surelyX86,
  },
  {
    key: "hw_scsi_model",
    read: (text) => text.toLowerCase(),
    values: ["buslogic"],
    foreign: true,
    instead: ["virtio-scsi", "lsilogic", "lsisas1068", "lsisas1078", "vmpvscsi"],
    service: "libvirt",
  },
  { key: "hw_video_model", values: ["gop", "xen"], instead: ["virtio", "qxl", "vga", "cirrus", "bochs", "vmvga"], service: "libvirt" },
  {
    key: "hw_machine_type",
    values: ["virt"],
    instead: ["q35", "pc"],
    service: "libvirt",
    on: ({ architecture }) => architecture === "x86",
  },
];
