import type { Resource } from "../model.ts";
import { apiLimitsOf } from "./api-limits.ts";

/** Keys that Nova's and Cinder's APIs accept; Python's `$` allows one line break (api/validation/parameter_types.py of both). */
const KEY = /^[a-zA-Z0-9\-_:. ]{1,255}\n?$/;

/** Whether a key has the form that flavors, aggregates, volume types and servers' metadata ask for. */
export const isKeyForm = (key: string): boolean => KEY.test(key);

/**
 * Keys of a type's extra specs that Cinder accepts, also in the request that creates the type
 * (cinder/api/validation/parameter_types.py).
 */
const CINDER_KEY = /^[a-zA-Z0-9\-_:.]{1,255}\n?$/;
const CINDER_KEY_AT_CREATE = /^[a-zA-Z0-9\-_:. /]{1,255}\n?$/;

/** Whether the API of a kind of resource refuses such a key, known or not. */
export function isMalformed(kind: Pick<Resource, "type" | "properties_target" | "create">, key: string): boolean {
  if (kind.type === "OS::Cinder::VolumeType") return !(kind.create ? CINDER_KEY_AT_CREATE : CINDER_KEY).test(key);
  return !isKeyForm(key) && apiLimitsOf(kind)?.longest !== undefined;
}
