/** The nouns of the house, as types. This file imports nothing and runs nothing. */

/** A family of services with releases of its own. */
export type Platform = "openstack" | "starlingx";

/** The type of a resource as Glance's resource type associations name it. */
export type ResourceType =
  | "OS::Nova::Flavor"
  | "OS::Glance::Image"
  | "OS::Cinder::Volume"
  | "OS::Cinder::VolumeType"
  | "OS::Nova::Aggregate"
  | "OS::Nova::Server"
  | "OS::Trove::Instance"
  | (string & {});

/** Who will judge: a platform and a release that has facts, `openstack@2026.1`. */
export interface Target {
  readonly platform: Platform;
  readonly release: string;
}

/** One property of a namespace, in Glance's own spelling (glance/schema/property.py). Unknown to it: anything else. */
export interface Property {
  title?: string;
  description?: string;
  type: "string" | "integer" | "number" | "boolean" | "array" | (string & {});
  items?: { type?: string; enum?: unknown[] };
  enum?: unknown[];
  pattern?: string;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
  uniqueItems?: boolean;
  additionalItems?: boolean;
  operators?: string[];
  default?: unknown;
  readonly?: boolean;
}

/** Where a namespace's properties apply: a resource type, the prefix that its keys take there, and what of it they describe. */
export interface ResourceTypeAssociation {
  name: ResourceType;
  prefix?: string;
  properties_target?: string;
}

/** A group of properties that belong together, some of them required. */
export interface NamespaceObject {
  name: string;
  description?: string;
  required?: string[];
  properties?: Record<string, Property>;
}

/** A Glance metadef document, wire spelling kept. */
export interface Namespace {
  namespace: string;
  display_name?: string;
  description?: string;
  visibility?: "public" | "private";
  protected?: boolean;
  owner?: string;
  resource_type_associations?: ResourceTypeAssociation[];
  properties?: Record<string, Property>;
  objects?: NamespaceObject[];
  tags?: { name: string }[];
}

/** The releases in which something stands: from `since` (included) to `until` (not included); open where left out. */
export interface Span {
  since?: string;
  until?: string;
}

/** How a service reads the text of a value: keywords of `src/schema/vocabulary.ts`. */
export interface ValueSchema {
  format?: string;
  formatMinimum?: string;
  formatMaximum?: string;
  enum?: string[];
  enumFolded?: string[];
  pattern?: string;
  maxLength?: number;
}

/** What Glance's form cannot say of a property; each member may also stand for one resource type alone. */
export interface Facts extends Span {
  /** How the service reads the value, where Glance's form does not tell. */
  schema?: ValueSchema;
  /** Other readings of the value, each in the releases before `until`, the oldest first. */
  earlier?: { until: string; schema: ValueSchema }[];
  /** Values of the enum that do not stand in every release. */
  values?: Record<string, Span>;
  /** The enum is compared in lower case. */
  fold_case?: boolean;
  /** Other spellings of enum values that the service takes. */
  aliases?: Record<string, string>;
  /** The service that refuses a value outside the schema; `none` where such a value is taken and does not work. */
  checked_by?: "nova" | "glance" | "none";
  /** The status of the refusal, where it is not 400. */
  http?: number;
  /** The services that act on the key; empty where none does. */
  read_by?: string[];
  /** The releases in which Nova's check of extra specs refuses the key although a service reads it. */
  refused?: true | Span;
  deprecated?: { since?: string; successor?: string; reason?: string };
  /** The key under whose name the service keeps the value. */
  alias_of?: string;
  documentation?: string;
  note?: string;
  /** Why the namespace that the project publishes is not followed here. */
  differs?: string;
}

/** The facts of one property; `on` narrows them to a resource type, `false` says that nothing reads it there. */
export interface PropertyFacts extends Facts {
  on?: Record<ResourceType, Facts | false>;
}

/** What may stand in place of `{name}` in a key template: text of a pattern, or one of a list. */
export interface TemplateParameter {
  description?: string;
  pattern?: string;
  values?: Record<string, Span>;
}

/** Keys that follow a pattern: a property that Glance's form has no room for. */
export interface Template extends Property, PropertyFacts {
  parameters: Record<string, TemplateParameter>;
}

/** What stands beside a namespace, under the same file name. */
export interface Supplement {
  namespace: string;
  documentation?: string;
  properties?: Record<string, PropertyFacts>;
  templates?: Record<string, Template>;
}

/** A namespace with what Glance's form cannot say of it. */
export interface Source {
  readonly file: string;
  readonly namespace: Namespace;
  readonly supplement?: Supplement;
}

/** One key, or one key template, as it stands on one resource type. */
export interface Definition {
  readonly key: string;
  readonly resourceType: ResourceType;
  readonly namespace: string;
  readonly object?: string;
  readonly properties_target?: string;
  readonly property: Property;
  readonly facts: Facts;
  readonly parameters?: Record<string, TemplateParameter>;
}

export type Severity = "error" | "warning" | "info";

/** Who reads a key, and who refuses it. */
export type Service = "nova" | "glance" | "cinder" | "placement" | "ironic" | (string & {});

/** When a service says no: the value is stored, a server is asked for, a host is sought, the host makes it. */
export type Stage = "set" | "request" | "schedule" | "build";

/** A place: in a file where there is one, always in the document (JSON pointer). Lines and columns count from 1, columns in UTF-16 units. */
export interface Place {
  readonly file?: string;
  readonly pointer: string;
  readonly line?: number;
  readonly column?: number;
  /** UTF-16 units from the place to its end, on its line. */
  readonly length?: number;
  /** The place is that of the entry's key, not of its value. */
  readonly of?: "key";
}

/** What was probably meant instead of a key or of a value. */
export interface Suggestion {
  readonly kind: "key" | "value" | "target";
  readonly text: string;
}

/** What a finding's words are made of. */
export type Params = Readonly<Record<string, unknown>>;

/** One defect in one place, as data. */
export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  readonly params: Params;
  readonly key?: string;
  /** What the finding is about: the resource's type and the name it was given. */
  readonly resource?: { readonly type: ResourceType; readonly name?: string };
  readonly service?: Service;
  readonly stage?: Stage;
  /** The status that the service answers. */
  readonly http?: number;
  /** The first compute API version that refuses; an older request stores the value in silence. */
  readonly microversion?: string;
  readonly at: Place;
  /** Other keys that take part, and where they stand. */
  readonly related?: readonly { readonly key: string; readonly at: Place }[];
  readonly suggestions: readonly Suggestion[];
  readonly message: string;
}

/** One thing that someone wrote: a flavor, an image, a volume, an aggregate, a server, a volume type. */
export interface Resource {
  readonly type: ResourceType;
  /** What of the resource the entries are, where associations tell several apart: a server's `metadata` or `scheduler_hints`. */
  readonly properties_target?: string;
  readonly name?: string;
  /** The keys and values as they were read; a service gets text. */
  readonly entries: Readonly<Record<string, unknown>>;
  /** JSON pointer of the map of entries. */
  readonly pointer: string;
  /** JSON pointer of one entry's value, where the map is not a plain one. */
  readonly pointers?: ReadonlyMap<string, string>;
  /** A part of a resource (`flavor set`, a patch): what is absent is unknown. */
  readonly part?: boolean;
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

/** Facts of a cloud that no document tells; only rules that have their facts speak. */
export interface PlatformFacts {
  /** The names of `[pci] alias` entries in nova.conf. */
  readonly pci_aliases?: readonly string[];
  /** Whether any compute host reports the CPU flag vmx (StarlingX's check of hw:wrs:nested_vmx). */
  readonly host_vmx?: boolean;
  readonly vswitch_type?: string;
  /** The number of NUMA nodes of the largest host. */
  readonly host_numa_nodes?: number;
  /** KiB */
  readonly host_page_sizes?: readonly number[];
  readonly host_cpu_models?: readonly string[];
  readonly host_vcpus?: number;
  readonly scheduler_filters?: readonly string[];
  readonly aggregates?: readonly { readonly name?: string; readonly metadata: Readonly<Record<string, string>> }[];
}

/** A defect with a name: what all findings of one code share. */
export interface Rule<P extends Params = Params> {
  readonly code: string;
  readonly severity: Severity;
  /** The service, the file and the releases that the fact comes from. */
  readonly source: string;
  /** The finding in a sentence. */
  message(params: P): string;
}
