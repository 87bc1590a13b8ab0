import { hasMember, isList, isMap, type JsonMap, kindOf, member } from "../../json/value.ts";
import { isBaseAttribute } from "../../rules/glance/image-attributes.ts";
import { misspeltMember } from "../misspelt-members.ts";
import { isTemplate } from "../template.ts";

/** Extra specs that only a flavor has: Nova's namespaces, and those of its drivers and forks. */
const FLAVOR_KEY =
  /^(?:hw(?:_[a-z]+)?|os|trait[\w-]*|resources[\w-]*|quota|pci_passthrough|accel|aggregate_instance_extra_specs|powervm|vmware|sw|scs):./;

/** Extra specs that only a volume type has, the vendors' left out. */
const VOLUME_TYPE_KEY =
  /^(?:volume_backend_name|multiattach|replication_enabled|replication_type|cacheable|RESKEY:.+|provisioning:.+|storage_protocol|vendor_name|driver_version|thin_provisioning|minimum_allocation_percent|encryption:.+)$/;

/** Image properties that Nova or Glance reads: what begins so is hardly anything else. */
const IMAGE_KEY =
  /^(?:hw_|img_|os_(?:distro|version|type|admin_user|command_line|require_quiesce|secure_boot|shutdown_timeout|hash_|hidden)|vmware_|trait:|hypervisor_type$|vm_mode$|architecture$|kernel_id$|ramdisk_id$|auto_disk_config$|instance_uuid$|base_image_ref$|cinder_img_volume_type$|traits:|sw_wrs_)/;

/** Those of them that other inventories have in the same words. */
const COMMON_KEY = /^(?:os_type|os_version|os_distro|architecture|vmware_|instance_uuid$|kernel_id$)/;

/** Attributes that only an image has. */
const IMAGE_ATTRIBUTES = ["disk_format", "container_format", "min_disk", "min_ram", "image_url", "os_hidden", "image_file"];

/** A whole number, its digits, or a template that will be one. */
function isAmount(value: unknown): boolean {
  if (typeof value === "number") return Number.isInteger(value);
  return typeof value === "string" && (/^\d{1,15}$/.test(value) || isTemplate(value));
}

/** Whether a map has, under one of two names, a number that only a flavor has. */
export function hasAmount(value: unknown, key: string): boolean {
  return isAmount(member(value, key));
}

/** A flavor as Nova names its parts: CPUs and RAM, or extra specs beside one of them, or extra specs that only a flavor has. */
export function isFlavor(value: unknown): value is JsonMap {
  if (!isMap(value)) return false;
  const vcpus = hasAmount(value, "vcpus"),
    ram = hasAmount(value, "ram");
  if (vcpus && ram) return true;
  if (!hasMember(value, "extra_specs")) return false;
  const specs = member(value, "extra_specs");
  // Shops sell computers with RAM and a list of extras.
  return vcpus || (ram && !isList(specs)) || hasFlavorKeys(specs);
}

/** Whether a map, or a value used as one, has a key that only a flavor's extra specs have. */
export function hasFlavorKeys(specs: unknown): boolean {
  return keysOf(specs).some((key) => FLAVOR_KEY.test(key));
}

/** Whether a map, or a value used as one, has a key that only a volume type's extra specs have, and none of a flavor's. */
export function hasVolumeTypeKeys(specs: unknown): boolean {
  const keys = keysOf(specs);
  return keys.some((key) => VOLUME_TYPE_KEY.test(key)) && !keys.some((key) => FLAVOR_KEY.test(key));
}

/** Whether properties are a flavor's: they have a key that only a flavor has, and none that only an image has; traits both have. */
export function hasFlavorProperties(properties: unknown): boolean {
  const keys = keysOf(properties);
  return (
    keys.some((key) => FLAVOR_KEY.test(key) && !IMAGE_KEY.test(key)) && !keys.some((key) => IMAGE_KEY.test(key) && !FLAVOR_KEY.test(key))
  );
}

/** An image with its properties in a separate map: recognized by its properties, or by its other members. */
export function isImage(value: unknown): value is JsonMap {
  if (!isMap(value) || hasMember(value, "$schema") || isOtherAnswer(value)) return false;
  if (!hasMember(value, "properties")) return misspeltMember(value, "properties") !== undefined && isImageAttribute(value);
  const properties = member(value, "properties");
  if (isMap(properties) && hasSchemas(properties)) return false;
  // An image's keys have no colon but in traits: these are those of a group of flavors.
  if (keysOf(properties).some((key) => key.startsWith("hw_") && key.includes(":")) && !isImageAttribute(value)) return false;
  if (hasFlavorProperties(properties) && !isImageAttribute(value)) return false;
  if (hasImageKeys(properties)) return keysOf(properties).some((key) => IMAGE_KEY.test(key) && !COMMON_KEY.test(key)) || isBare(value);
  const isPlain = !isMap(properties) || Object.values(properties).every(isScalar);
  return isPlain ? isImageAttribute(value) : hasMember(value, "disk_format") && hasMember(value, "container_format");
}

/** Whether a map has an attribute that only an image has. */
export function isImageAttribute(value: unknown): boolean {
  return IMAGE_ATTRIBUTES.some((attribute) => hasMember(value, attribute) && isScalar(member(value, attribute)));
}

/** Whether a map, or a value used as one, has a key that only an image's properties have. */
export function hasImageKeys(properties: unknown): boolean {
  return keysOf(properties).some((key) => IMAGE_KEY.test(key));
}

/** Whether a value is a list with such items, as far as its beginning shows: what programs print is all of a kind. */
export function isListOf(value: unknown, test: (item: unknown) => boolean): value is readonly unknown[] {
  return isList(value) && value.slice(0, 100).some(test);
}

/** Whether a map is the answer of a service that has none: `{"aggregates": []}`. */
export function isEmptyAnswer(value: unknown, list: string): boolean {
  const items = member(value, list);
  return isList(items) && items.length === 0 && isMap(value) && Object.keys(value).length === 1;
}

/** Whether a map has these keys and no others: the columns of a client's short lists. */
export function hasColumns(value: unknown, columns: readonly string[]): boolean {
  return isMap(value) && Object.keys(value).length === columns.length && columns.every((column) => hasMember(value, column));
}

/** Whether a key is one that only an image has as a property. */
export function isImageKey(key: string): boolean {
  return IMAGE_KEY.test(key);
}

/** Whether a key is a property or an attribute that only an image has, and nothing that other services' things have in the same words. */
export function isOnlyOfImages(key: string): boolean {
  if (IMAGE_KEY.test(key)) return !COMMON_KEY.test(key);
  return /^(?:disk_format|container_format|min_disk|min_ram|os_hidden|os_hash_\w+|checksum|direct_url|locations?|stores|visibility|virtual_size)$/.test(
    key,
  );
}

/** Columns of what clients and APIs show besides flavors and images. */
const OTHER_COLUMNS = (
  "flavor flavorRef addresses attachments bootable snapshot_id source_volid volume_id volume_type volumes_attached hostId hypervisor_hostname " +
  "OS-EXT-STS:vm_state domain_id project_domain_id is_domain parent_id password_expires_at fixed_ips mac_address cidr network_id driver_info " +
  "instance_info provision_state os-extended-snapshot-attributes:progress consistencygroup_id share_proto share_type cluster_template_id"
).split(" ");

/** Whether a map is another thing as a client or an API shows it: a server, a volume, a snapshot, a project, a port, a node. */
export function isOtherAnswer(value: unknown): boolean {
  if (hasMember(value, "disk_format") || hasMember(value, "container_format")) return false;
  // of what is shown the identity is too; in a file of one's own the same words may be anything
  const isShown = hasMember(value, "id") || hasMember(value, "ID") || hasMember(value, "status");
  return isShown && OTHER_COLUMNS.some((key) => hasMember(value, key));
}

/** Text, a number, a boolean or nothing. */
export function isScalar(value: unknown): boolean {
  return value === null || typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}

/** A JSON Schema or a metadata definition describes properties; it has none. */
function hasSchemas(properties: JsonMap): boolean {
  return Object.values(properties).some((property) => SCHEMA_WORDS.some((word) => hasMember(property, word)));
}

const SCHEMA_WORDS = ["type", "$ref", "enum", "const", "pattern", "format", "title", "description", "default", "oneOf", "anyOf", "allOf"];

/** Whether a map with properties has nothing beside them but what an image has. */
function isBare(value: JsonMap): boolean {
  return Object.keys(value).every((key) => key === "properties" || isBaseAttribute(key) || IMAGE_ATTRIBUTES.includes(key));
}

/** The keys of a map in any of its shapes, as far as they are seen at a glance. */
function keysOf(map: unknown): string[] {
  if (isMap(map)) return Object.keys(map);
  if (typeof map === "string") return Array.from(map.matchAll(/(?<![^=,\s])([^=,\s]+)=/g), (match) => match[1] as string).slice(0, 100);
  if (!isList(map)) return [];
  return map.slice(0, 100).map((item) => {
    if (typeof item === "string") return item.split("=")[0] as string;
    const key = member(item, "name") ?? member(item, "key");
    return typeof key === "string" ? key : "";
  });
}

/** A map's first keys, for a sentence on what was seen. */
export function describeKeys(value: unknown): string {
  if (!isMap(value)) return kindOf(value);
  const keys = Object.keys(value);
  const shown = keys.slice(0, 6).map((key) => (key.length > 40 ? `${key.slice(0, 40)}…` : key));
  if (keys.length === 0) return "an empty map";
  return `a map with ${shown.join(", ")}${keys.length > shown.length ? ` and ${keys.length - shown.length} more` : ""}`;
}
