import { joinPointer } from "../../json/pointer.ts";
import { isList, isMap, type JsonMap, member } from "../../json/value.ts";
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

/** A resource of a configuration with keys of ours. */
export interface TerraformResource {
  readonly kind: TerraformKind;
  readonly label: string;
  readonly attributes: JsonMap;
  /** Where the attributes are. */
  readonly owner: string;
}

/** The resources with keys of ours. @param pointer where the configuration is */
export function* resourcesIn(value: unknown, pointer: string): Generator<TerraformResource> {
  for (const [resources, of] of mapsIn(member(value, "resource"), joinPointer(pointer, "resource"))) {
    for (const type of Object.keys(resources)) {
      const kind = kindOfResource(type);
      if (!kind) continue;
      for (const [named, at] of mapsIn(resources[type], joinPointer(of, type))) {
        for (const label of Object.keys(named)) {
          for (const [attributes, owner] of mapsIn(named[label], joinPointer(at, label))) yield { kind, label, attributes, owner };
        }
      }
    }
  }
}

/** A map, or the maps of a list, with their pointers: in JSON, a list can be at each level of a block's type and labels (Terraform, "JSON Configuration Syntax"). */
export function mapsIn(value: unknown, pointer: string): (readonly [JsonMap, string])[] {
  if (isMap(value)) return [[value, pointer]];
  if (!isList(value)) return [];
  return value.flatMap((each, index) => (isMap(each) ? [[each, joinPointer(pointer, index)] as const] : []));
}
