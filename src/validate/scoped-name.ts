import type { Resource } from "../model.ts";
import type { Keys } from "./layer.ts";

/** Scopes after which the names come from the cloud: a bare name like one of them belongs to an aggregate. */
const OPEN = /^(?:capabilities|aggregate_instance_extra_specs|trait|resources|powervm|vmware|trust)/;
/** Names that a cloud's own aggregates and images use too. */
const COMMON: ReadonlySet<string> = new Set(["secure_boot", "device_profile", "disk_type", "device_id", "hw_version", "storage_policy"]);

const scopes = new WeakMap<Keys, readonly string[]>();

/**
 * The key that was meant by one without its scope: `quota:cpu_shares` for `cpu_shares` on a flavor, `hw_disk_bus` for
 * `disk_bus` on an image.
 */
export function scopedName({ type }: Pick<Resource, "type">, key: string, own: readonly Keys[]): string | undefined {
  // a single word says too little
  if (!/[_:]/.test(key) || COMMON.has(key)) return undefined;
  for (const keys of own) {
    for (const scope of type === "OS::Glance::Image" ? ["hw_", "img_"] : type === "OS::Nova::Flavor" ? scopesOf(keys) : []) {
      if (keys.index.find(scope + key) !== undefined) return scope + key;
    }
  }
  return undefined;
}

/** Every text up to a colon that keys here begin with: `hw:`, `sw:wrs:`. */
function scopesOf(keys: Keys): readonly string[] {
  let found = scopes.get(keys);
  if (found === undefined) {
    const all = new Set<string>();
    for (const name of [...keys.index.names(), ...keys.index.templates().map(({ text }) => text)]) {
      if (OPEN.test(name) || name.startsWith("CIM_")) continue;
      for (let colon = name.indexOf(":"); colon > 0; colon = name.indexOf(":", colon + 1)) all.add(name.slice(0, colon + 1));
    }
    scopes.set(keys, (found = [...all]));
  }
  return found;
}
