import type { Finding } from "../model.ts";
import type { Flavor, Image, ServerRequest } from "./input.ts";
import type { Options } from "./options.ts";

/** The checks of one catalog. All are synchronous; faults in the data are findings, and only wrong usage throws. */
export interface Validator {
  /**
   * What is wrong with a flavor and its extra specs: at `set`, and at `request` what no image could mend.
   * @throws RangeError where the target is none, TypeError where `extra_specs` is no object
   */
  validateFlavor(flavor: Flavor, options?: Options): Finding[];
  /**
   * What is wrong with an image's properties: at Glance's upload (`set`), and at `request` what no flavor could mend.
   * @throws RangeError where the target is none, TypeError where `properties` is no object
   */
  validateImage(image: Image, options?: Options): Finding[];
  /**
   * What asking for a server would meet: the findings of its flavor, image and metadata, and of them together.
   * @throws RangeError where the target is none, TypeError where a map is no object
   */
  validateServer(server: ServerRequest, options?: Options): Finding[];
  /** Returns where `validateFlavor` finds no error. @throws MetadefError with all findings otherwise */
  assertFlavor(flavor: Flavor, options?: Options): void;
  /** Returns where `validateImage` finds no error. @throws MetadefError with all findings otherwise */
  assertImage(image: Image, options?: Options): void;
  /** Returns where `validateServer` finds no error. @throws MetadefError with all findings otherwise */
  assertServer(server: ServerRequest, options?: Options): void;
}
