import type { Span, Stage } from "../../../model.ts";
import { readInteger } from "../../../schema/grammar/integer.ts";
import type { Server } from "../../rule.ts";
import { filledSpec, flagSpec } from "../flavor-specs.ts";
import { imageProperties } from "../image-properties.ts";
import { memoryEncryption } from "../memory/memory-encryption.ts";
import { guestNuma } from "../numa/guest-numa.ts";

/** Settings that Nova reads only beside another one. */
export interface Companion extends Span {
  readonly flavor?: readonly string[];
  readonly image?: readonly string[];
  /** What a value must be to want something: a boolean that is true, a number above 0, one of a list; without it any text but an empty one. */
  readonly wants?: "true" | "positive" | readonly string[];
  /** One of these has to be there, as a person writes it. */
  readonly companions: readonly string[];
  readonly stage: Stage;
  /** What happens without it, where that is more than nothing. */
  readonly result?: "snapshots-fail";
  /** The setting is read all the same: it is stored with the server, or asked for in vain. */
  readonly whole?: true;
  /** Whether a companion is there; undefined where that is not known. */
  has(server: Server): boolean | undefined;
}

/** Whether an extra spec or an image property is there and not empty: undefined where a side that is not known may have it. */
function filled(server: Server, flavor: string | undefined, ...image: readonly string[]): boolean | undefined {
  const properties = imageProperties(server);
  const texts = [...(flavor === undefined ? [] : [filledSpec(server, flavor)]), ...image.map((name) => properties.filled(name))];
  return texts.some((text) => typeof text === "string") ? true : texts.includes(undefined) ? undefined : false;
}

const isPositive = (text: string | null | undefined): boolean | undefined =>
  text === undefined ? undefined : (readInteger(text ?? "") ?? 0n) > 0n;

/** A property that is read as a boolean: absent is false. */
const isOn = (flag: boolean | null | undefined): boolean | undefined => (flag === null ? false : flag);

const bandwidth = (direction: string): Companion => ({
  flavor: [`quota:vif_${direction}_peak`, `quota:vif_${direction}_burst`],
  companions: [`quota:vif_${direction}_average`],
  stage: "build",
  has: (server) => filled(server, `quota:vif_${direction}_average`),
});

/** In the order of Nova's own reading; each names the function that reads it, in nova/. */
export const companions: readonly Companion[] = [
  // virt/hardware.py, get_realtime_cpu_constraint
  {
    flavor: ["hw:cpu_realtime_mask"],
    image: ["hw_cpu_realtime_mask"],
    companions: ['hw:cpu_realtime "true" on the flavor'],
    stage: "request",
    has: (server) => isOn(flagSpec(server, "hw:cpu_realtime")),
  },
  // virt/hardware.py, get_vtpm_constraint; scheduler/request_filter.py, tpm_secret_security_filter
  {
    flavor: ["hw:tpm_model", "hw:tpm_secret_security"],
    image: ["hw_tpm_model"],
    companions: ["hw:tpm_version", "hw_tpm_version"],
    stage: "build",
    has: (server) => filled(server, "hw:tpm_version", "hw_tpm_version"),
  },
  // virt/hardware.py, get_mem_encryption_constraint
  {
    flavor: ["hw:mem_encryption_model"],
    image: ["hw_mem_encryption_model"],
    companions: ['hw:mem_encryption "true"', 'hw_mem_encryption "true"'],
    stage: "schedule",
    since: "2025.2",
    has(server) {
      const wish = memoryEncryption(server);
      return wish === undefined ? undefined : wish !== null;
    },
  },
  // scheduler/request_filter.py, ephemeral_encryption_filter
  {
    flavor: ["hw:ephemeral_encryption_format"],
    image: ["hw_ephemeral_encryption_format"],
    companions: ['hw:ephemeral_encryption "true"', 'hw_ephemeral_encryption "true"'],
    stage: "schedule",
    since: "zed",
    has(server) {
      const flags = [flagSpec(server, "hw:ephemeral_encryption"), imageProperties(server).flag("hw_ephemeral_encryption")];
      return flags.includes(true) ? true : flags.includes(undefined) ? undefined : false;
    },
  },
  // pci/stats.py, _filter_pools_for_numa_cells; `legacy` is the default, and `socket` asks Placement for a trait all the same
  {
    flavor: ["hw:pci_numa_affinity_policy"],
    image: ["hw_pci_numa_affinity_policy"],
    wants: ["required", "preferred"],
    companions: ["hw:numa_nodes", 'hw:cpu_policy "dedicated"', "hw:mem_page_size"],
    stage: "schedule",
    // with an alias, the policy is part of what is asked of the hosts, though they do not look at it
    has: (server) => (server.flavor?.has("pci_passthrough:alias") ? true : guestNuma(server).asked),
  },
  // scheduler/filters/image_props_filter.py, _instance_supported
  {
    image: ["img_hv_requested_version"],
    companions: ["hw_architecture", "img_hv_type", "hw_vm_mode"],
    stage: "schedule",
    has: (server) => filled(server, undefined, "hw_architecture", "img_hv_type", "hw_vm_mode"),
  },
  // virt/hardware.py, get_stateless_firmware_constraint
  {
    image: ["hw_firmware_stateless"],
    wants: "true",
    companions: ['hw_firmware_type "uefi"'],
    stage: "build",
    since: "master",
    has(server) {
      const firmware = imageProperties(server).choice("hw_firmware_type");
      // an image that sets BIOS has made a choice, and Nova reads both as BIOS
      return firmware === undefined ? undefined : firmware !== null;
    },
  },
  // virt/libvirt/driver.py, _set_guest_for_inst_kernel
  {
    image: ["os_command_line", "ramdisk_id"],
    companions: ["kernel_id"],
    stage: "build",
    whole: true,
    has: (server) => filled(server, undefined, "kernel_id"),
  },
  // virt/libvirt/config.py, LibvirtConfigGuestInterface.format_dom
  bandwidth("inbound"),
  bandwidth("outbound"),
  // virt/libvirt/driver.py, _add_rng_device; virt/libvirt/config.py, LibvirtConfigGuestRng.format_dom
  {
    flavor: ["hw_rng:rate_bytes"],
    wants: "positive",
    companions: ["hw_rng:rate_period above 0"],
    stage: "build",
    has: (server) => isPositive(filledSpec(server, "hw_rng:rate_period")),
  },
  {
    flavor: ["hw_rng:rate_period"],
    wants: "positive",
    companions: ["hw_rng:rate_bytes above 0"],
    stage: "build",
    has: (server) => isPositive(filledSpec(server, "hw_rng:rate_bytes")),
  },
  // virt/libvirt/driver.py, _get_guest_cpu_config_maxphysaddr
  {
    image: ["hw_maxphysaddr_bits"],
    companions: ["hw_maxphysaddr_mode", "hw:maxphysaddr_mode"],
    stage: "build",
    since: "2024.1",
    // beside these, the scheduler stops at the number: address-bits-break-filter
    has: (server) =>
      filled(server, undefined, "hw_architecture", "img_hv_type", "hw_vm_mode") === true
        ? true
        : filled(server, "hw:maxphysaddr_mode", "hw_maxphysaddr_mode"),
  },
  // virt/libvirt/driver.py, _guest_add_usb_root_controller: with the hosts' default pointer_model, a USB tablet decides
  {
    flavor: ["hw:usb_model"],
    image: ["hw_usb_model"],
    companions: ['hw_input_bus "virtio" on the image'],
    stage: "build",
    since: "2025.2",
    has(server) {
      const bus = imageProperties(server).text("hw_input_bus");
      return bus === undefined ? undefined : bus === "virtio";
    },
  },
  // virt/libvirt/driver.py, _can_quiesce and set_admin_password
  {
    image: ["os_require_quiesce"],
    wants: "true",
    companions: ['hw_qemu_guest_agent "true"'],
    stage: "operation",
    result: "snapshots-fail",
    whole: true,
    has: (server) => isOn(imageProperties(server).flag("hw_qemu_guest_agent")),
  },
  {
    image: ["os_admin_user"],
    companions: ['hw_qemu_guest_agent "true"'],
    stage: "operation",
    has: (server) => isOn(imageProperties(server).flag("hw_qemu_guest_agent")),
  },
];
