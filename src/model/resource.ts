import type { ResourceType } from "./target.ts";

/** One thing that someone wrote: a flavor, an image, a volume, an aggregate, a server, a volume type. */
export interface Resource {
  readonly type: ResourceType;
  /** Which part of the resource the entries are, if associations distinguish several: a server's `metadata` or `scheduler_hints`. */
  readonly properties_target?: string;
  readonly name?: string;
  /** The keys and values as they were read; a service gets text. */
  readonly entries: Readonly<Record<string, unknown>>;
  /** JSON pointer of the map of entries. */
  readonly pointer: string;
  /** JSON pointer of one entry's value, where the map is not a plain one. */
  readonly pointers?: ReadonlyMap<string, string>;
  /** JSON pointer of what has the attributes below, where that is known. */
  readonly owner?: string;
  /** The attributes' names in the document, where they are not the API's. */
  readonly attribute_names?: Readonly<Partial<Record<"vcpus" | "ram" | "disk" | "min_ram" | "min_disk" | "size", string>>>;
  /** JSON pointers of attributes that are not members of the owner. */
  readonly attribute_pointers?: ReadonlyMap<string, string>;
  /** What is written of the resource besides its entries, by the document's names: amounts as they are, and other attributes. */
  readonly attributes?: Readonly<Record<string, unknown>>;
  /** The attributes are those of a body of the service's API: one that is sent to it, or that it answered. Undefined where a tool makes the body. */
  readonly body?: "request" | "patch" | "answer";
  /** A part of a resource (`flavor set`, a patch): what is absent is unknown. */
  readonly part?: boolean;
  /** It is in the request that creates the resource, which some services check less than a later one (Cinder's volume types). */
  readonly create?: boolean;
  readonly vcpus?: number;
  /** MiB */
  readonly ram?: number;
  /** GiB */
  readonly disk?: number;
  /** MiB */
  readonly min_ram?: number;
  /** GiB */
  readonly min_disk?: number;
  /** bytes */
  readonly size?: number;
}

/** Facts about a cloud that no document has; a rule that needs a fact reports nothing without it. */
export interface PlatformFacts {
  /** The names of `[pci] alias` entries in nova.conf. */
  readonly pci_aliases?: readonly string[];
  /** Whether any compute host reports the CPU flag vmx (StarlingX's check of hw:wrs:nested_vmx). */
  readonly host_vmx?: boolean;
  readonly vswitch_type?: string;
  /**
   * The machine type that `[libvirt]hw_machine_type` in nova.conf gives x86 guests whose image has none; without it Nova uses
   * `pc`.
   */
  readonly host_machine_type?: string;
  /** The hypervisors of the compute hosts, as `img_hv_type` names them: kvm, qemu, vmware, ironic … */
  readonly hypervisors?: readonly string[];
  /** The number of NUMA nodes of the largest host. */
  readonly host_numa_nodes?: number;
  /** KiB */
  readonly host_page_sizes?: readonly number[];
  readonly host_cpu_models?: readonly string[];
  readonly host_vcpus?: number;
  /** `[image_format] disk_formats` and `container_formats` of glance-api.conf. */
  readonly disk_formats?: readonly string[];
  readonly container_formats?: readonly string[];
  readonly scheduler_filters?: readonly string[];
  /** The highest version of the compute API that the cloud's clients use, `2.79`: below 2.86 Nova stores extra specs unchecked. */
  readonly compute_microversion?: string;
  readonly aggregates?: readonly { readonly name?: string; readonly metadata: Readonly<Record<string, string>> }[];
}
