import type { Resource } from "../model.ts";

/** Keys and their values, as an API has them: an object of a type with or without an index signature. */
export type Entries = object;

/** A flavor as Nova's API has it. */
export interface Flavor {
  readonly name?: string;
  readonly vcpus?: number;
  /** MiB */
  readonly ram?: number;
  /** GiB */
  readonly disk?: number;
  readonly extra_specs: Entries;
}

/** An image as Glance's API has it, its properties apart from its base attributes. */
export interface Image {
  readonly name?: string;
  readonly properties: Entries;
  /** MiB */
  readonly min_ram?: number;
  /** GiB */
  readonly min_disk?: number;
  /** bytes */
  readonly size?: number;
}

/** What a server is asked for with. */
export interface ServerRequest {
  readonly flavor?: Flavor;
  readonly image?: Image;
  readonly metadata?: Entries;
}

// Written out member by member: spreading the rest of objects of many shapes takes several times as long as all checks of a flavor.
// Members that are not given stand as undefined: objects of one shape are made and read in half the time.

/** A flavor as a resource. @throws TypeError where it or `extra_specs` is no object */
export function flavorResource(flavor: Flavor, pointer = "/extra_specs"): Resource {
  const { name, vcpus, ram, disk, extra_specs } = given(flavor, "a flavor");
  return { type: "OS::Nova::Flavor", name, entries: mapOf(extra_specs, "extra_specs"), pointer, vcpus, ram, disk } as Resource;
}

/** An image as a resource. @throws TypeError where it or `properties` is no object */
export function imageResource(image: Image, pointer = "/properties"): Resource {
  const { name, min_ram, min_disk, size, properties } = given(image, "an image");
  return { type: "OS::Glance::Image", name, entries: mapOf(properties, "properties"), pointer, min_ram, min_disk, size } as Resource;
}

/** A server's metadata as a resource. @throws TypeError where it is no object */
export function metadataResource(metadata: Entries, pointer = "/metadata"): Resource {
  return { type: "OS::Nova::Server", properties_target: "metadata", entries: mapOf(metadata, "metadata"), pointer };
}

/** @throws TypeError where it is no object */
export function given<T extends object>(value: T, name: string): T {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new TypeError(`${name} must be an object`);
  return value;
}

function mapOf(value: unknown, name: string): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new TypeError(`${name} must be an object of keys and values`);
  }
  // it has no keys of its own, and would be found to have nothing wrong
  if (value instanceof Map)
    throw new TypeError(`${name} must be an object of keys and values, and is a Map: Object.fromEntries makes one of it`);
  return value as Readonly<Record<string, unknown>>;
}
