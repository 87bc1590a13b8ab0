/** Keys and their values, as an API has them: an object of a type with or without an index signature. */
export type Entries = object;

/** A flavor as Nova's API has it. */
export interface Flavor {
  readonly name?: string | undefined;
  readonly vcpus?: number | undefined;
  /** MiB */
  readonly ram?: number | undefined;
  /** GiB */
  readonly disk?: number | undefined;
  /** If missing, they are unknown, and missing keys are not reported; `{}` means that there are none. */
  readonly extra_specs?: Entries | undefined;
}

/** An image as Glance's API has it, its properties apart from its base attributes. */
export interface Image {
  readonly name?: string | undefined;
  readonly properties?: Entries | undefined;
  /** MiB */
  readonly min_ram?: number | undefined;
  /** GiB */
  readonly min_disk?: number | undefined;
  /** bytes */
  readonly size?: number | undefined;
}

/** A volume type as Cinder's API has it. */
export interface VolumeType {
  readonly name?: string | undefined;
  readonly extra_specs?: Entries | undefined;
}

/** What a server is asked for with; what is left out is not known. */
export interface ServerRequest {
  readonly flavor?: Flavor | undefined;
  readonly image?: Image | undefined;
  readonly metadata?: Entries | undefined;
}
