import type { ImageProperties, ServerMetadata, VolumeImageMetadata } from "../../generated/types.d.ts";

export const properties: ImageProperties = {
  hw_cpu_policy: "dedicated",
  hw_cpu_cores: "4",
  "hw_numa_cpus.0": "0-3",
  hw_boot_menu: "true",
  os_distro: "ubuntu",
};
export const cased: ImageProperties = { hw_architecture: "x86_64", hw_vif_model: "virtio" };
export const own: ImageProperties<"openstack@2025.1", "os_purpose" | `acme_${string}`> = { os_purpose: "generic", acme_tier: "gold" };
export const kept: VolumeImageMetadata = properties;
export const metadata: ServerMetadata<"starlingx", string> = { "anything at all": "goes" };

// @ts-expect-error an image property is text
export const number: ImageProperties = { hw_cpu_cores: 4 };
// @ts-expect-error nobody let it in
export const custom: ImageProperties = { os_purpose: "generic" };
// @ts-expect-error a list is never text
export const list: ImageProperties = { img_mappings: "x" };
// @ts-expect-error no such bus
export const bus: ImageProperties = { hw_disk_bus: "virtual" };
