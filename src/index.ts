import type { Finding } from "./model.ts";
import { builtInServers } from "./validate/built-in-servers.ts";
import type { Flavor, Image, ServerRequest } from "./validate/input.ts";
import { makeValidator } from "./validate/make-validator.ts";
import type { Options } from "./validate/options.ts";
import { makeSchemas, type Open, type SchemaOptions, type Schemas, type StandardSchema } from "./validate/standard-schema.ts";
import type { Validator } from "./validate/validator.ts";

export { targetNames } from "./catalog/releases.ts";
export type {
  Finding,
  Params,
  Place,
  Platform,
  PlatformFacts,
  ResourceType,
  Service,
  Severity,
  Stage,
  Suggestion,
} from "./model.ts";
export { MetadefError } from "./validate/error.ts";
export type { Flavor, Image, ServerRequest, VolumeType } from "./validate/input.ts";
export type { Options } from "./validate/options.ts";
export type { SchemaIssue, SchemaOptions, Schemas, StandardSchema } from "./validate/standard-schema.ts";
export type { Validator } from "./validate/validator.ts";

// Separate functions rather than members of one object: a bundler can remove those that are not called.

let made: (Validator & Schemas) | undefined;

/** The checks and schemas of the built-in catalog, made when they are first asked for. */
function checks(): Validator & Schemas {
  if (made !== undefined) return made;
  const validator = makeValidator([builtInServers]);
  return (made = { ...validator, ...makeSchemas(validator) });
}

/**
 * Checks a flavor and its extra specs: at `set`, and at `request` for what no image could correct. Accepts a `Flavor`, and the
 * bodies of Nova's API: `{flavor: {…}}`, `{extra_specs: {…}}`.
 * @throws RangeError for an unknown target, TypeError for an option of another type
 */
export function validateFlavor(flavor: unknown, options?: Options): Finding[] {
  return checks().validateFlavor(flavor, options);
}

/**
 * Checks an image's properties: at Glance's upload (`set`), and at `request` for what no flavor could correct. Accepts an
 * `Image`, and the bodies of Glance's API, which have the properties among the attributes.
 * @throws RangeError for an unknown target, TypeError for an option of another type
 */
export function validateImage(image: unknown, options?: Options): Finding[] {
  return checks().validateImage(image, options);
}

/**
 * Checks a request for a server: its flavor, image and metadata, and all of them together. Accepts a `ServerRequest`, and
 * `{server: {…}}` of Nova's API.
 * @throws RangeError for an unknown target, TypeError for an option of another type
 */
export function validateServer(server: unknown, options?: Options): Finding[] {
  return checks().validateServer(server, options);
}

/**
 * Checks a volume type and its extra specs: at `set`, when a volume is requested, and during scheduling. Accepts a `VolumeType`,
 * and the bodies of Cinder's API: `{volume_type: {…}}`, `{extra_specs: {…}}`.
 * @throws RangeError for an unknown target, TypeError for an option of another type
 */
export function validateVolumeType(type: unknown, options?: Options): Finding[] {
  return checks().validateVolumeType(type, options);
}

/** Returns where `validateFlavor` finds no error. @throws MetadefError with all findings otherwise */
export function assertFlavor(flavor: unknown, options?: Options): void {
  return checks().assertFlavor(flavor, options);
}

/** Returns where `validateImage` finds no error. @throws MetadefError with all findings otherwise */
export function assertImage(image: unknown, options?: Options): void {
  return checks().assertImage(image, options);
}

/** Returns where `validateServer` finds no error. @throws MetadefError with all findings otherwise */
export function assertServer(server: unknown, options?: Options): void {
  return checks().assertServer(server, options);
}

/** Whether a value is a `Flavor`, not a request body around one, in which `validateFlavor` finds no error. */
export function isFlavor(value: unknown, options?: Options): value is Flavor {
  return checks().isFlavor(value, options);
}

/** Whether a value is an `Image`, its properties apart, in which `validateImage` finds no error. */
export function isImage(value: unknown, options?: Options): value is Image {
  return checks().isImage(value, options);
}

/** Whether a value is a `ServerRequest` in which `validateServer` finds no error. */
export function isServerRequest(value: unknown, options?: Options): value is ServerRequest {
  return checks().isServerRequest(value, options);
}

/** A Standard Schema of the map of a flavor's extra specs; a number comes out as the text that Nova makes of it. @throws RangeError, TypeError: wrong options */
export function flavorExtraSpecs<Value extends object = Record<string, string>>(options?: SchemaOptions): StandardSchema<Value> {
  return checks().flavorExtraSpecs<Value>(options);
}

/** A Standard Schema of the map of an image's properties. @throws RangeError, TypeError: wrong options */
export function imageProperties<Value extends object = Record<string, string>>(options?: SchemaOptions): StandardSchema<Value> {
  return checks().imageProperties<Value>(options);
}

/**
 * A Standard Schema of a flavor with its extra specs, as `validateFlavor` accepts it; other members are passed on. @throws
 * RangeError, TypeError: wrong options
 */
export function flavor<Value extends object = Open<Flavor>>(options?: SchemaOptions): StandardSchema<Value> {
  return checks().flavor<Value>(options);
}

/**
 * A Standard Schema of an image with its properties, as `validateImage` accepts it; other members are passed on. @throws
 * RangeError, TypeError: wrong options
 */
export function image<Value extends object = Open<Image>>(options?: SchemaOptions): StandardSchema<Value> {
  return checks().image<Value>(options);
}
