import type { Driver } from "../hypervisors.ts";

/** A key that only some of Nova's compute drivers read, and that no part of Nova asks Placement, a filter or the API for. */
export interface DriverKey {
  readonly drivers: readonly Driver[];
  /** The value that leaves a guest as it would be without the key; one that means false always does. */
  readonly default?: string;
}

const VMWARE: DriverKey = { drivers: ["vmwareapi"] };
const HYPERV: DriverKey = { drivers: ["hyperv"] };
const LIBVIRT: DriverKey = { drivers: ["libvirt"] };

const each = <K extends string>(stem: string, ends: readonly string[], key: DriverKey): [K, DriverKey][] =>
  ends.map((end) => [`${stem}${end}` as K, key]);

const SHARES = ["limit", "reservation", "shares_level", "shares_share"];

/**
 * By flavor extra spec. VMware: nova/virt/vmwareapi/vmops.py, _get_extra_specs; Hyper-V: nova/virt/hyperv/vmops.py,
 * _set_instance_disk_qos_specs and constants.py; libvirt: nova/virt/libvirt/driver.py, designer.py, vif.py; every release.
 */
export const flavorDriverKeys: ReadonlyMap<string, DriverKey> = new Map([
  ...["cpu", "memory", "disk_io", "vif"].flatMap((resource) => each(`quota:${resource}_`, SHARES, VMWARE)),
  ...each("vmware:", ["hw_version", "storage_policy"], VMWARE),
  ...each("os:", ["resolution", "monitors", "vram"], HYPERV),
  ...each("hw:", ["boot_menu", "hide_hypervisor_id", "watchdog_action", "serial_port_count"], LIBVIRT),
  ["hide_hypervisor_id", LIBVIRT],
  ["hw_rng:allowed", { ...LIBVIRT, default: "true" }],
  ...each("hw_rng:", ["rate_bytes", "rate_period"], LIBVIRT),
  ...each("quota:cpu_", ["shares", "period", "quota"], LIBVIRT),
  ...each("quota:disk_", ["read_bytes_sec", "read_iops_sec", "write_bytes_sec", "write_iops_sec"], LIBVIRT),
  ...each("quota:disk_total_", ["bytes_sec", "iops_sec"], { drivers: ["libvirt", "hyperv"] }),
  ...["in", "out"].flatMap((way) => each(`quota:vif_${way}bound_`, ["average", "burst", "peak"], LIBVIRT)),
]);

/** By image property, under its current name: nova/virt/vmwareapi/images.py and vmops.py, nova/virt/libvirt, every release. */
export const imageDriverKeys: ReadonlyMap<string, DriverKey> = new Map([
  ["hw_disk_type", VMWARE],
  ["img_linked_clone", VMWARE],
  ...each("hw_", ["boot_menu", "watchdog_action", "serial_port_count", "qemu_guest_agent", "time_hpet"], LIBVIRT),
  ...each("hw_", ["video_model", "input_bus", "pointer_model", "cdrom_bus", "rescue_bus"], LIBVIRT),
  ...each("", ["img_hide_hypervisor_id", "os_require_quiesce", "os_command_line", "os_admin_user"], LIBVIRT),
  ["hw_video_ram", { drivers: ["libvirt", "vmwareapi"] }],
  ["hw_scsi_model", { drivers: ["libvirt", "vmwareapi"] }],
  ["hw_disk_bus", { drivers: ["libvirt", "vmwareapi"] }],
  ["hw_machine_type", { drivers: ["libvirt", "hyperv"] }],
]);
