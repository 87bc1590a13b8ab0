import { spanHolds } from "../catalog/releases.ts";
import type { Span } from "../model.ts";
import { filledSpec } from "../rules/nova/flavor-specs.ts";
import { imageProperties } from "../rules/nova/image-properties.ts";
import { shownText } from "../rules/nova/shown-text.ts";
import type { Server, Where } from "../rules/rule.ts";
import type { EffectSetting } from "./answers.ts";
import { decidedBy } from "./cpu-settings.ts";

/** A setting that is one value of the flavor or of the image. */
interface PlainSetting extends Span {
  readonly section: EffectSetting["section"];
  readonly name: string;
  readonly flavor?: string;
  readonly image?: string;
  /** Where both have it and Nova lets them differ: the side that holds. Otherwise the two must be equal. */
  readonly wins?: "image";
}

const limit = (key: string): PlainSetting => ({ section: "limits", name: key.slice("quota:".length).replaceAll("_", " "), flavor: key });

/** What libvirt's driver and the API read from one key or a pair (nova/virt/libvirt, nova/virt/hardware.py, by the key's name). */
const SETTINGS: readonly PlainSetting[] = [
  { section: "memory", name: "locked memory", flavor: "hw:locked_memory", image: "hw_locked_memory", since: "zed" },
  { section: "memory", name: "memory encryption", flavor: "hw:mem_encryption", image: "hw_mem_encryption" },
  {
    section: "memory",
    name: "memory encryption model",
    flavor: "hw:mem_encryption_model",
    image: "hw_mem_encryption_model",
    since: "2025.2",
  },
  { section: "memory", name: "persistent memory", flavor: "hw:pmem" },
  { section: "machine", name: "architecture", image: "hw_architecture" },
  { section: "machine", name: "machine type", image: "hw_machine_type" },
  { section: "machine", name: "firmware", image: "hw_firmware_type" },
  { section: "machine", name: "stateless firmware", image: "hw_firmware_stateless", since: "2025.1" },
  { section: "machine", name: "Secure Boot", flavor: "os:secure_boot", image: "os_secure_boot" },
  { section: "machine", name: "TPM version", flavor: "hw:tpm_version", image: "hw_tpm_version" },
  { section: "machine", name: "TPM model", flavor: "hw:tpm_model", image: "hw_tpm_model" },
  { section: "machine", name: "TPM secret security", flavor: "hw:tpm_secret_security", since: "2026.1" },
  { section: "machine", name: "virtual IOMMU", flavor: "hw:viommu_model", image: "hw_viommu_model", since: "zed" },
  { section: "machine", name: "hidden hypervisor", flavor: "hw:hide_hypervisor_id", image: "img_hide_hypervisor_id", wins: "image" },
  { section: "machine", name: "PMU", flavor: "hw:pmu", image: "hw_pmu" },
  { section: "machine", name: "boot menu", flavor: "hw:boot_menu", image: "hw_boot_menu", wins: "image" },
  { section: "machine", name: "kernel command line", image: "os_command_line" },
  { section: "devices", name: "disk bus", image: "hw_disk_bus" },
  { section: "devices", name: "SCSI model", image: "hw_scsi_model" },
  { section: "devices", name: "CD-ROM bus", image: "hw_cdrom_bus" },
  { section: "devices", name: "network card", image: "hw_vif_model" },
  { section: "devices", name: "multiqueue", flavor: "hw:vif_multiqueue_enabled", image: "hw_vif_multiqueue_enabled" },
  { section: "devices", name: "packed rings", flavor: "hw:virtio_packed_ring", image: "hw_virtio_packed_ring", since: "2024.1" },
  { section: "devices", name: "PCI devices", flavor: "pci_passthrough:alias" },
  { section: "devices", name: "PCI NUMA affinity", flavor: "hw:pci_numa_affinity_policy", image: "hw_pci_numa_affinity_policy" },
  { section: "devices", name: "device profile", flavor: "accel:device_profile" },
  { section: "devices", name: "video model", image: "hw_video_model" },
  { section: "devices", name: "video RAM (MiB)", image: "hw_video_ram" },
  { section: "devices", name: "input bus", image: "hw_input_bus" },
  { section: "devices", name: "USB controller", flavor: "hw:usb_model", image: "hw_usb_model", since: "2025.2" },
  { section: "devices", name: "sound card", flavor: "hw:sound_model", image: "hw_sound_model", since: "2025.2" },
  { section: "devices", name: "watchdog action", flavor: "hw:watchdog_action", image: "hw_watchdog_action", wins: "image" },
  { section: "devices", name: "guest agent", image: "hw_qemu_guest_agent" },
  { section: "devices", name: "encrypted local disks", flavor: "hw:ephemeral_encryption", image: "hw_ephemeral_encryption", since: "zed" },
  ...["shares", "period", "quota"].map((name) => limit(`quota:cpu_${name}`)),
  ...["read", "write", "total"].flatMap((way) => ["bytes", "iops"].map((unit) => limit(`quota:disk_${way}_${unit}_sec`))),
  ...["inbound", "outbound"].flatMap((way) => ["average", "peak", "burst"].map((name) => limit(`quota:vif_${way}_${name}`))),
  { section: "limits", name: "random bytes", flavor: "hw_rng:rate_bytes" },
  { section: "limits", name: "random bytes period (ms)", flavor: "hw_rng:rate_period" },
];

/** The settings that a flavor and an image have as they are, without those that have no effect. */
export function plainSettings(server: Server, hasNoEffect: (where: Where) => boolean): EffectSetting[] {
  const properties = imageProperties(server);
  return SETTINGS.flatMap((setting): EffectSetting[] => {
    const { section, name, flavor: spec, image: property, wins } = setting;
    if (!spanHolds("openstack", setting, server.target.release)) return [];
    const flavor = spec === undefined ? null : filledSpec(server, spec),
      image = property === undefined ? null : properties.filled(property);
    const found: (readonly [Where, string])[] = [];
    if (typeof flavor === "string" && spec !== undefined) found.push([["flavor", spec], flavor]);
    if (typeof image === "string" && property !== undefined) found.push([properties.where(property), image]);
    const holding = found.filter(([where]) => !hasNoEffect(where));
    const [first, second] = wins === "image" ? holding.reverse() : holding;
    if (first === undefined) return [];
    const agree = second === undefined || wins !== undefined || first[1].toLowerCase() === second[1].toLowerCase();
    const places = (wins === undefined ? holding : [first]).map(([where]) => where);
    return [{ section, name, value: agree ? shownText(first[1]) : null, decided_by: decidedBy(...places) }];
  });
}
