import type { ResourceType } from "../../model.ts";
import { type Amounts, flavorAmounts, imageAmounts } from "../add-resource.ts";

/** A resource of the OpenStack provider: the attribute that holds its keys, and its amounts. */
export interface TerraformKind {
  readonly type: ResourceType;
  readonly map: string;
  amounts?(attributes: unknown): Amounts;
}

/** The provider's resources with keys of ours (terraform-provider-openstack, docs/resources). */
const KINDS: Readonly<Record<string, TerraformKind>> = {
  openstack_compute_flavor_v2: { type: "OS::Nova::Flavor", map: "extra_specs", amounts: (map) => flavorAmounts(map) },
  openstack_images_image_v2: {
    type: "OS::Glance::Image",
    map: "properties",
    amounts: (map) => imageAmounts(map, "min_ram_mb", "min_disk_gb"),
  },
  openstack_compute_aggregate_v2: { type: "OS::Nova::Aggregate", map: "metadata" },
  openstack_compute_instance_v2: { type: "OS::Nova::Server", map: "metadata" },
  openstack_blockstorage_volume_type_v3: { type: "OS::Cinder::VolumeType", map: "extra_specs" },
};

/** What a resource type of Terraform is here, undefined where it has none of our keys. */
export function kindOfResource(type: string): TerraformKind | undefined {
  return Object.hasOwn(KINDS, type) ? KINDS[type] : undefined;
}
