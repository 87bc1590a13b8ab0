import type { Finding } from "../model.ts";
import { MetadefError } from "./error.ts";
import { type Flavor, flavorResource, given, type Image, imageResource, metadataResource, type ServerRequest } from "./input.ts";
import { judgeOf } from "./judge.ts";
import type { Layer } from "./layer.ts";
import type { Options } from "./options.ts";
import { validateResource, validateServerResources } from "./validate.ts";
import type { Validator } from "./validator.ts";

/** The checks of a catalog made of layers; a key is known where one layer knows it, and a value is held to all that do. */
export function makeValidator(layers: readonly Layer[]): Validator {
  const validateFlavor = (flavor: Flavor, options: Options = {}) => validateResource(flavorResource(flavor), judgeOf(layers, options));
  const validateImage = (image: Image, options: Options = {}) => validateResource(imageResource(image), judgeOf(layers, options));
  const validateServer = (server: ServerRequest, options: Options = {}) => {
    const { flavor, image, metadata } = given(server, "a server");
    const resources = {
      ...(flavor && { flavor: flavorResource(flavor, "/flavor/extra_specs") }),
      ...(image && { image: imageResource(image, "/image/properties") }),
      ...(metadata && { metadata: metadataResource(metadata) }),
    };
    return validateServerResources(resources, judgeOf(layers, options));
  };
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
