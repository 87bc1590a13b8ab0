import type { Resource } from "../model.ts";
import { surfaceOf } from "../schema/tables.ts";
import type { Circumstance } from "./finding.ts";

/** How the API of a resource accepts keys and values. */
export interface ApiLimits {
  /** Numbers become text (Nova's `str()`). */
  readonly numbers: boolean;
  /**
   * The maximum number of characters of a value, if the API checks the form of keys and values: Nova's `metadata`, Cinder's
   * `extra_specs`.
   */
  readonly longest?: number;
  /** The service that refuses other keys and values. */
  readonly refused: Circumstance;
}

/** By kind of resource (nova and cinder, api/validation/parameter_types.py; glance, etc/schema-image.json). */
const INTAKES: Readonly<Record<string, ApiLimits>> = {
  "OS::Nova::Flavor": { numbers: true, longest: 255, refused: { service: "nova", stage: "set", http: 400 } },
  "OS::Nova::Aggregate": { numbers: false, longest: 255, refused: { service: "nova", stage: "set", http: 400 } },
  "OS::Nova::Server/metadata": { numbers: false, longest: 255, refused: { service: "nova", stage: "request", http: 400 } },
  "OS::Cinder::VolumeType": { numbers: false, longest: 255, refused: { service: "cinder", stage: "set", http: 400 } },
  "OS::Glance::Image": { numbers: false, refused: { service: "glance", stage: "set", http: 400 } },
};

/** How the API accepts the entries of a kind of resource; undefined if this is not known. */
export function apiLimitsOf(kind: Pick<Resource, "type" | "properties_target">): ApiLimits | undefined {
  const surface = surfaceOf(kind);
  return Object.hasOwn(INTAKES, surface) ? INTAKES[surface] : undefined;
}
