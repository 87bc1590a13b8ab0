import { spanHolds } from "../../../catalog/releases.ts";
import type { Span } from "../../../model.ts";
import { readBoolean } from "../../../schema/grammar/boolean.ts";
import type { Server, Where } from "../../rule.ts";
import { imageProperties } from "../image-properties.ts";

/** A setting for which Nova itself asks Placement for a trait. */
interface Leads extends Span {
  readonly flavor?: string;
  readonly image?: string;
  /** The trait for a value, undefined where the value leads to none. */
  trait(value: string): string | undefined;
}

const whenTrue =
  (trait: string) =>
  (value: string): string | undefined =>
    readBoolean(value) ? trait : undefined;
const byValue =
  (traits: Readonly<Record<string, string>>) =>
  (value: string): string | undefined =>
    Object.hasOwn(traits, value) ? traits[value] : undefined;

/** nova/scheduler/utils.py, ResourceRequest (`_translate_…`), and nova/scheduler/request_filter.py, in the releases of each. */
const SETTINGS: readonly Leads[] = [
  { flavor: "os:secure_boot", image: "os_secure_boot", trait: byValue({ required: "COMPUTE_SECURITY_UEFI_SECURE_BOOT" }) },
  {
    flavor: "hw:tpm_version",
    image: "hw_tpm_version",
    trait: byValue({ "1.2": "COMPUTE_SECURITY_TPM_1_2", "2.0": "COMPUTE_SECURITY_TPM_2_0" }),
  },
  {
    flavor: "hw:pci_numa_affinity_policy",
    image: "hw_pci_numa_affinity_policy",
    trait: byValue({ socket: "COMPUTE_SOCKET_PCI_NUMA_AFFINITY" }),
  },
  { flavor: "accel:device_profile", trait: (value) => (value === "" ? undefined : "COMPUTE_ACCELERATORS") },
  {
    flavor: "hw:ephemeral_encryption",
    image: "hw_ephemeral_encryption",
    since: "zed",
    trait: whenTrue("COMPUTE_EPHEMERAL_ENCRYPTION"),
  },
  {
    flavor: "hw:maxphysaddr_mode",
    image: "hw_maxphysaddr_mode",
    since: "2024.1",
    trait: byValue({ passthrough: "COMPUTE_ADDRESS_SPACE_PASSTHROUGH", emulate: "COMPUTE_ADDRESS_SPACE_EMULATED" }),
  },
  {
    flavor: "hw:virtio_packed_ring",
    image: "hw_virtio_packed_ring",
    since: "2025.1",
    trait: whenTrue("COMPUTE_NET_VIRTIO_PACKED"),
  },
  {
    flavor: "hw:sound_model",
    image: "hw_sound_model",
    since: "2025.2",
    trait: byValue({ virtio: "COMPUTE_SOUND_MODEL_VIRTIO" }),
  },
];

/** A trait that a setting leads to, and where the setting is. */
export interface KeyTrait {
  readonly trait: string;
  readonly where: Where;
}

/** The keys that may lead to a trait. */
export const TRAIT_KEYS: readonly string[] = SETTINGS.flatMap(({ flavor, image }) => [flavor, image].filter((key) => key !== undefined));

/** The traits that Nova asks Placement for because of a server's settings. */
export function keyTraits(server: Server): KeyTrait[] {
  const { flavor, target } = server,
    image = imageProperties(server);
  return SETTINGS.flatMap((setting): KeyTrait[] => {
    if (!spanHolds(target.platform, setting, target.release)) return [];
    const own = setting.flavor === undefined ? undefined : flavor?.text(setting.flavor);
    const ofFlavor = own === undefined ? undefined : setting.trait(own);
    if (ofFlavor !== undefined) return [{ trait: ofFlavor, where: ["flavor", setting.flavor as string] }];
    // where the flavor says something else, the two differ, which has a finding of its own
    if (own !== undefined || setting.image === undefined) return [];
    const value = image.filled(setting.image);
    const ofImage = typeof value === "string" ? setting.trait(value) : undefined;
    return ofImage === undefined ? [] : [{ trait: ofImage, where: image.where(setting.image) }];
  });
}
