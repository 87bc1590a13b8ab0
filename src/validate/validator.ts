import type { Finding } from "../model.ts";
import type { Flavor, Image, ServerRequest } from "./input.ts";
import type { Options } from "./options.ts";

/**
 * The checks of one catalog. All are synchronous and accept anything: errors in the data are findings, also `null` and objects
 * that throw when they are read; only wrong options throw.
 */
export interface Validator {
  /**
   * Checks a flavor and its extra specs: at `set`, and at `request` for what no image could correct. Accepts a `Flavor`, and the
   * bodies of Nova's API: `{flavor: {…}}`, `{extra_specs: {…}}`.
   * @throws RangeError for an unknown target, TypeError for an option of another type
   */
  validateFlavor(flavor: unknown, options?: Options): Finding[];
  /**
   * Checks an image's properties: at Glance's upload (`set`), and at `request` for what no flavor could correct. Accepts an
   * `Image`, and the bodies of Glance's API, which have the properties among the attributes.
   * @throws RangeError for an unknown target, TypeError for an option of another type
   */
  validateImage(image: unknown, options?: Options): Finding[];
  /**
   * Checks a request for a server: its flavor, image and metadata, and all of them together. Accepts a `ServerRequest`, and
   * `{server: {…}}` of Nova's API.
   * @throws RangeError for an unknown target, TypeError for an option of another type
   */
  validateServer(server: unknown, options?: Options): Finding[];
  /**
   * Checks a volume type and its extra specs: at `set`, when a volume is requested, and during scheduling. Accepts a
   * `VolumeType`, and the bodies of Cinder's API: `{volume_type: {…}}`, `{extra_specs: {…}}`.
   * @throws RangeError for an unknown target, TypeError for an option of another type
   */
  validateVolumeType(type: unknown, options?: Options): Finding[];
  /** Returns where `validateFlavor` finds no error. @throws MetadefError with all findings otherwise */
  assertFlavor(flavor: unknown, options?: Options): void;
  /** Returns where `validateImage` finds no error. @throws MetadefError with all findings otherwise */
  assertImage(image: unknown, options?: Options): void;
  /** Returns where `validateServer` finds no error. @throws MetadefError with all findings otherwise */
  assertServer(server: unknown, options?: Options): void;
  /** Whether a value is a `Flavor`, not a request body around one, in which `validateFlavor` finds no error. */
  isFlavor(value: unknown, options?: Options): value is Flavor;
  /** Whether a value is an `Image`, its properties apart, in which `validateImage` finds no error. */
  isImage(value: unknown, options?: Options): value is Image;
  /** Whether a value is a `ServerRequest` in which `validateServer` finds no error. */
  isServerRequest(value: unknown, options?: Options): value is ServerRequest;
}
