import { readBoolean } from "../../schema/grammar/boolean.ts";
import { readInteger } from "../../schema/grammar/integer.ts";
import type { CpuSet } from "../cpu-set.ts";
import type { Server, Where } from "../rule.ts";
import { choicesOf } from "./choices.ts";
import { readCpuList } from "./cpu/cpu-list.ts";
import { MAX_NODES } from "./flavor-specs.ts";
import { oncePerServer } from "./once-per-server.ts";

/** The names that Nova still reads, by the name that took each one's place (nova/objects/image_meta.py, _legacy_property_map). */
export const LEGACY_NAMES: Readonly<Record<string, string>> = {
  hw_architecture: "architecture",
  img_owner_id: "owner_id",
  hw_disk_type: "vmware_disktype",
  img_version: "vmware_image_version",
  os_distro: "vmware_ostype",
  hw_auto_disk_config: "auto_disk_config",
  hw_ipxe_boot: "ipxe_boot",
  hw_device_id: "xenapi_device_id",
  img_compression_level: "xenapi_image_compression_level",
  img_linked_clone: "vmware_linked_clone",
  img_use_agent: "xenapi_use_agent",
  os_skip_agent_inject_ssh: "xenapi_skip_agent_inject_ssh",
  os_skip_agent_inject_files_at_boot: "xenapi_skip_agent_inject_files_at_boot",
  img_cache_in_nova: "cache_in_nova",
  hw_vm_mode: "vm_mode",
  img_bittorrent: "bittorrent",
  img_mappings: "mappings",
  img_block_device_mapping: "block_device_mapping",
  img_bdm_v2: "bdm_v2",
  img_root_device_name: "root_device_name",
  img_hv_requested_version: "hypervisor_version_requires",
  img_hv_type: "hypervisor_type",
};

const LEGACY: ReadonlyMap<string, string> = new Map(Object.entries(LEGACY_NAMES));

/** The name that an image property has now, for a legacy one; any other name as it is. */
export const currentName = (key: string): string => CURRENT.get(key) ?? key;

const CURRENT: ReadonlyMap<string, string> = new Map(Object.entries(LEGACY_NAMES).map(([current, legacy]) => [legacy, current]));

/** The legacy names that Nova still reads for an image property, by its current name. */
export const legacyNames = (name: string): readonly string[] => (LEGACY_NAMES[name] === undefined ? [] : [LEGACY_NAMES[name]]);

/**
 * An image's properties as Nova's API reads them when a server is requested: current names before legacy ones, values coerced
 * (nova/objects/image_meta.py, ImageMetaProps, every release). Every reader returns null if the image certainly lacks the
 * property, and undefined if that is not known or the value cannot be coerced, which value checks report.
 */
export class ImageProperties {
  readonly #server: Server;

  constructor(server: Server) {
    this.#server = server;
  }

  /** The place of a property: under its legacy name if the image has only that. */
  where(name: string): Where {
    return ["image", this.#key(name)];
  }

  /** A property that Nova keeps as text. `vmware_adaptertype` means a disk bus, and a SCSI model unless it is `ide`. */
  text(name: string): string | null | undefined {
    const { image } = this.#server;
    if (image === undefined) return undefined;
    const text = image.text(this.#key(name)) ?? (image.lacks(this.#key(name)) ? null : undefined);
    if (text !== null || (name !== "hw_disk_bus" && name !== "hw_scsi_model")) return text;
    const adapter = image.text("vmware_adaptertype");
    if (adapter === undefined || adapter === "") return null;
    return name === "hw_disk_bus" ? (adapter === "ide" ? "ide" : "scsi") : adapter === "ide" ? null : adapter;
  }

  /** The same, with an empty text counted as absent. */
  filled(name: string): string | null | undefined {
    const text = this.text(name);
    return text === "" ? null : text;
  }

  /** A boolean field never refuses a text: an unknown word is false. */
  flag(name: string): boolean | null | undefined {
    const text = this.text(name);
    return typeof text === "string" ? (readBoolean(text) ?? false) : text;
  }

  integer(name: string): bigint | null | undefined {
    const text = this.text(name);
    return typeof text === "string" ? readInteger(text) : text;
  }

  /** A field that accepts one of a few words, exactly as they are written. */
  choice(name: string): string | null | undefined {
    const text = this.text(name);
    return typeof text === "string" && !choicesOf(name, this.#server.target).includes(text) ? undefined : text;
  }

  /** `hw_numa_cpus.0`, `.1` … up to the first number that is left out. */
  numaCpus(): readonly CpuSet[] | null | undefined {
    return this.#list("hw_numa_cpus", readCpuList);
  }

  /** `hw_numa_mem.0`, `.1` … up to the first number that is left out, in MiB. */
  numaMem(): readonly bigint[] | null | undefined {
    return this.#list("hw_numa_mem", readInteger);
  }

  /** Whether the image requires a trait; no other value than `required` is read. */
  requires(trait: string): boolean | undefined {
    const text = this.text(`trait:${trait}`);
    return text === undefined ? undefined : text === "required";
  }

  #key(name: string): string {
    const legacy = LEGACY.get(name),
      { image } = this.#server;
    return legacy !== undefined && image !== undefined && !image.has(name) && image.has(legacy) ? legacy : name;
  }

  #list<T>(stem: string, read: (text: string) => T | undefined): readonly T[] | null | undefined {
    const { image } = this.#server;
    if (image === undefined || image.resource.part) return undefined;
    const values: T[] = [];
    while (values.length < MAX_NODES && image.has(`${stem}.${values.length}`)) {
      const text = image.text(`${stem}.${values.length}`);
      const value = text === undefined ? undefined : read(text);
      if (value === undefined) return undefined;
      values.push(value);
    }
    return values.length === 0 ? null : values;
  }
}

/** The properties of a server's image; of an image that is not known, nothing is. */
export const imageProperties = oncePerServer((server) => new ImageProperties(server));
