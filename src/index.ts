import { builtIn } from "./validate/built-in.ts";
import { makeValidator } from "./validate/make-validator.ts";
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
export type { Validator } from "./validate/validator.ts";

/** The checks of the built-in catalog; each is described at its member of `Validator`. */
export const {
  validateFlavor,
  validateImage,
  validateServer,
  validateVolumeType,
  assertFlavor,
  assertImage,
  assertServer,
  isFlavor,
  isImage,
  isServerRequest,
}: Validator = makeValidator([builtIn]);
