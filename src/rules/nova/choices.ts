import { spanHolds } from "../../catalog/releases.ts";
import type { Target } from "../../model.ts";

/**
 * The words that Nova accepts for a setting, by the name of its image property; a flavor's extra spec for the same setting
 * accepts the same words (nova/objects/fields.py, every release that knows the setting). A test compares them with the tables.
 */
export const CHOICES: Readonly<Record<string, readonly string[]>> = {
  hw_cpu_policy: ["dedicated", "shared", "mixed"],
  hw_cpu_thread_policy: ["prefer", "isolate", "require"],
  hw_emulator_threads_policy: ["isolate", "share"],
  hw_ephemeral_encryption_format: ["plain", "luks", "luksv2"],
  hw_firmware_type: ["bios", "uefi"],
  hw_maxphysaddr_mode: ["passthrough", "emulate"],
  hw_mem_encryption_model: ["amd-sev", "amd-sev-es", "amd-sev-snp", "intel-tdx"],
  hw_pci_numa_affinity_policy: ["required", "legacy", "preferred", "socket"],
  hw_sound_model: ["sb16", "es1370", "pcspk", "ac97", "ich6", "ich9", "usb", "virtio"],
  hw_tpm_model: ["tpm-tis", "tpm-crb"],
  hw_tpm_secret_security: ["user", "host", "deployment"],
  hw_tpm_version: ["1.2", "2.0"],
  hw_usb_model: ["none", "nec-xhci", "qemu-xhci"],
  hw_viommu_model: ["intel", "smmuv3", "virtio", "auto"],
  hw_watchdog_action: ["none", "pause", "poweroff", "reset", "disabled"],
  os_secure_boot: ["required", "disabled", "optional"],
};

/** The choices of a setting in a release, in Nova's order. */
export function choicesOf(name: string, { platform, release }: Target): readonly string[] {
  const all = CHOICES[name] ?? [];
  if (name === "hw_mem_encryption_model" && !spanHolds(platform, { since: "2026.2" }, release)) return all.slice(0, 2);
  return all;
}
