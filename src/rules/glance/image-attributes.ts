/** What an image has in Glance v2 besides its properties. */
const BASE = new Set(
  (
    "id name status visibility protected os_hidden checksum os_hash_algo os_hash_value owner size virtual_size container_format " +
    "disk_format created_at updated_at tags direct_url min_ram min_disk self file stores schema locations location deleted deleted_at"
  ).split(" "),
);

/** Whether a key of an image in Glance v2 is an attribute and no property. */
export function isBaseAttribute(key: string): boolean {
  return BASE.has(key);
}

/** Whether a key of an image is written by Glance or by a client, and by no user. */
export function isServiceKey(key: string): boolean {
  return key.startsWith("os_glance_") || key.startsWith("owner_specified.") || BASE.has(key);
}
