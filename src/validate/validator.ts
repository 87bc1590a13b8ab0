import type { Finding } from "../model.ts";
import { MetadefError } from "./error.ts";
import { type Flavor, flavorResource, type Image, imageResource, metadataResource, type ServerRequest } from "./input.ts";
import { judgeOf, type Options } from "./judge.ts";
import type { Layer } from "./layer.ts";
import { validateResource, validateServerResources } from "./validate.ts";

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

/** The checks of a catalog made of layers; a key is known where one layer knows it, and a value is held to all that do. */
export function makeValidator(layers: readonly Layer[]): Validator {
  const validateFlavor = (flavor: Flavor, options: Options = {}) => validateResource(flavorResource(flavor), judgeOf(layers, options));
  const validateImage = (image: Image, options: Options = {}) => validateResource(imageResource(image), judgeOf(layers, options));
  const validateServer = ({ flavor, image, metadata }: ServerRequest, options: Options = {}) =>
    validateServerResources(
      {
        ...(flavor && { flavor: flavorResource(flavor, "/flavor") }),
        ...(image && { image: imageResource(image, "/image") }),
        ...(metadata && { metadata: metadataResource(metadata) }),
      },
      judgeOf(layers, options),
    );
  return {
    validateFlavor,
    validateImage,
    validateServer,
    assertFlavor: (flavor, options) => throwErrors(validateFlavor(flavor, options)),
    assertImage: (image, options) => throwErrors(validateImage(image, options)),
    assertServer: (server, options) => throwErrors(validateServer(server, options)),
  };
}

function throwErrors(findings: Finding[]): void {
  if (findings.some(({ severity }) => severity === "error")) throw new MetadefError(findings);
}
