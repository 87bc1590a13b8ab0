import { readTables } from "../generated/flavor-catalog.js";
import { compile } from "../generated/validate-flavor-values.js";
import { resolveTarget } from "./catalog/releases.ts";
import type { Finding } from "./model.ts";
import type { Flavor } from "./validate/input.ts";
import { lazyLayer } from "./validate/lazy-layer.ts";
import { makeValidator } from "./validate/make-validator.ts";
import type { Options } from "./validate/options.ts";
import { makeSchemas, type Open, type SchemaOptions, type Schemas, type StandardSchema } from "./validate/standard-schema.ts";
import type { Validator } from "./validate/validator.ts";

export type { Finding } from "./model.ts";
export { MetadefError } from "./validate/error.ts";
export type { Flavor } from "./validate/input.ts";
export type { Options } from "./validate/options.ts";
export type { SchemaIssue, SchemaOptions, StandardSchema } from "./validate/standard-schema.ts";

// `metadef/flavor`: only the flavors of OpenStack, for pages in a browser. The build omits StarlingX's rules.

let made: (Validator & Schemas) | undefined;

function checks(options: Options | undefined): Validator & Schemas {
  if (made === undefined) {
    const validator = makeValidator([lazyLayer(readTables, compile)]);
    made = { ...validator, ...makeSchemas(validator) };
  }
  const target = options?.target;
  if (typeof target === "string" && resolveTarget(target).target.platform !== "openstack")
    throw new RangeError(`metadef/flavor has OpenStack only; use metadef for ${target}`);
  return made;
}

/**
 * As `validateFlavor` of `metadef`, for OpenStack only. @throws RangeError if the target is not one of OpenStack's, TypeError
 * for a wrong option
 */
export function validateFlavor(flavor: unknown, options?: Options): Finding[] {
  return checks(options).validateFlavor(flavor, options);
}

/** As `assertFlavor` of `metadef`, for OpenStack only. @throws MetadefError with all findings where there is an error */
export function assertFlavor(flavor: unknown, options?: Options): void {
  checks(options).assertFlavor(flavor, options);
}

/** As `isFlavor` of `metadef`, for OpenStack only. */
export function isFlavor(value: unknown, options?: Options): value is Flavor {
  return checks(options).isFlavor(value, options);
}

/** As `flavorExtraSpecs` of `metadef`, for OpenStack only. @throws as `validateFlavor` does */
export function flavorExtraSpecs<Value extends object = Record<string, string>>(options?: SchemaOptions): StandardSchema<Value> {
  return checks(options).flavorExtraSpecs<Value>(options);
}

/** As `flavor` of `metadef`, for OpenStack only. @throws as `validateFlavor` does */
export function flavor<Value extends object = Open<Flavor>>(options?: SchemaOptions): StandardSchema<Value> {
  return checks(options).flavor<Value>(options);
}
