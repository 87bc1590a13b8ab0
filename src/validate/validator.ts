import type { Finding } from "../model.ts";
import type { Flavor, Image, ServerRequest } from "./input.ts";
import type { Options } from "./options.ts";

/**
 * The checks of one catalog. All are synchronous and take anything: faults in the data, `null` and objects that throw when they are
 * read among them, are findings, and only wrong options throw.
 */
export interface Validator {
  /**
   * What is wrong with a flavor and its extra specs: at `set`, and at `request` what no image could mend. Takes a `Flavor`, and
   * the bodies of Nova's API: `{flavor: {…}}`, `{extra_specs: {…}}`.
   * @throws RangeError where the target is none, TypeError where an option is of another kind
   */
  validateFlavor(flavor: unknown, options?: Options): Finding[];
  /**
   * What is wrong with an image's properties: at Glance's upload (`set`), and at `request` what no flavor could mend. Takes an
   * `Image`, and the bodies of Glance's API, which have the properties among the attributes.
   * @throws RangeError where the target is none, TypeError where an option is of another kind
   */
  validateImage(image: unknown, options?: Options): Finding[];
  /**
   * What asking for a server would meet: the findings of its flavor, image and metadata, and of them together. Takes a
   * `ServerRequest`, and `{server: {…}}` of Nova's API.
   * @throws RangeError where the target is none, TypeError where an option is of another kind
   */
  validateServer(server: unknown, options?: Options): Finding[];
  /**
   * What is wrong with a volume type and its extra specs: at `set`, when a volume is requested, and when a backend is sought. Takes a
   * `VolumeType`, and the bodies of Cinder's API: `{volume_type: {…}}`, `{extra_specs: {…}}`.
   * @throws RangeError where the target is none, TypeError where an option is of another kind
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
