import type { Span, Stage } from "../../../model.ts";
import type { Server } from "../../rule.ts";
import { filledSpec, flagSpec, flavorSize } from "../flavor-specs.ts";
import { imageProperties } from "../image-properties.ts";
import { memoryEncryption } from "../memory/memory-encryption.ts";

/** A setting that both a flavor and an image may hold, and that Nova wants to be the same where both do. */
export interface PairedSetting extends Span {
  readonly flavor: string;
  readonly image: string;
  /** Booleans are compared as such, `false` too; choices as text, an empty one on the flavor counting as absent, or for `text` not. */
  readonly reads: "boolean" | "choice" | "text";
  /** `create` in Nova's own words is our `request`; what its scheduler and its drivers compare fails at `build`. */
  readonly stage: Stage;
  readonly http?: number;
  /** Whether Nova comes to compare the two at all. */
  readonly compared?: (server: Server) => boolean;
  /** Whether the API compares the two already at the request; where it does not, the fault waits for a host that does. */
  readonly requested?: (server: Server) => boolean;
}

const request = { stage: "request", http: 400 } as const;
const build = { stage: "build" } as const;

/** Whether the flavor or the image sets a TPM version: Nova reads the model only then. */
export const hasTpmVersion = (server: Server): boolean =>
  typeof filledSpec(server, "hw:tpm_version") === "string" || typeof imageProperties(server).choice("hw_tpm_version") === "string";

/** Whether flavor or image asks for encrypted local disks: the API reads their format only then (nova/compute/api.py, create). */
export const asksEphemeralEncryption = (server: Server): boolean =>
  flagSpec(server, "hw:ephemeral_encryption") === true || imageProperties(server).flag("hw_ephemeral_encryption") === true;

/** Whether memory encryption is asked for, and not both asked for and refused. */
export const hasMemoryEncryption = (server: Server): boolean => Array.isArray(memoryEncryption(server));

/**
 * The pairs in the order in which Nova compares them (nova/virt/hardware.py, the function of each setting's name).
 * A conflict over locked memory slipped through the API's list of known faults until 2026.2.
 */
export const pairedSettings: readonly PairedSetting[] = [
  {
    flavor: "hw:virtio_packed_ring",
    image: "hw_virtio_packed_ring",
    reads: "boolean",
    ...request,
    since: "2024.2+nova-30.2.0",
    except: [{ since: "2025.1", until: "2025.1+nova-31.2.0" }],
  },
  { flavor: "hw:mem_encryption", image: "hw_mem_encryption", reads: "boolean", ...request },
  {
    flavor: "hw:mem_encryption_model",
    image: "hw_mem_encryption_model",
    reads: "text",
    ...request,
    since: "2025.2",
    compared: hasMemoryEncryption,
  },
  { flavor: "hw:pmu", image: "hw_pmu", reads: "boolean", ...request },
  {
    flavor: "hw:vif_multiqueue_enabled",
    image: "hw_vif_multiqueue_enabled",
    reads: "boolean",
    ...request,
    compared: (server) => (flavorSize(server, "vcpus") ?? 1) > 1,
  },
  { flavor: "hw:locked_memory", image: "hw_locked_memory", reads: "boolean", stage: "request", http: 500, since: "zed", until: "2026.2" },
  { flavor: "hw:locked_memory", image: "hw_locked_memory", reads: "boolean", ...request, since: "2026.2" },
  { flavor: "hw:pci_numa_affinity_policy", image: "hw_pci_numa_affinity_policy", reads: "choice", stage: "request", http: 403 },
  { flavor: "hw:tpm_version", image: "hw_tpm_version", reads: "choice", ...build },
  { flavor: "hw:tpm_model", image: "hw_tpm_model", reads: "choice", ...build, compared: hasTpmVersion },
  { flavor: "os:secure_boot", image: "os_secure_boot", reads: "choice", ...build },
  { flavor: "hw:maxphysaddr_mode", image: "hw_maxphysaddr_mode", reads: "choice", ...build, since: "2024.1" },
  { flavor: "hw:ephemeral_encryption", image: "hw_ephemeral_encryption", reads: "boolean", ...request, since: "zed" },
  {
    flavor: "hw:ephemeral_encryption_format",
    image: "hw_ephemeral_encryption_format",
    reads: "choice",
    ...request,
    since: "zed",
    requested: asksEphemeralEncryption,
  },
  { flavor: "hw:sound_model", image: "hw_sound_model", reads: "choice", ...request, since: "2025.2" },
  { flavor: "hw:usb_model", image: "hw_usb_model", reads: "choice", ...build, since: "2025.2" },
];
