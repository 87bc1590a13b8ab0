import type { Finding, Resource } from "../model.ts";
import { propertyNameTooLong } from "../rules/glance/property-name-too-long.ts";
import { propertyReserved } from "../rules/glance/property-reserved.ts";
import { tooManyProperties } from "../rules/glance/too-many-properties.ts";
import { findingOf } from "./finding.ts";

/** Glance's default image_property_quota. */
const MAX_PROPERTIES = 128;
/** Characters of a property's name that Glance stores. */
const MAX_NAME = 255;
/** Names that Glance lets nobody set (glance/api/v2/images.py, _reserved_properties and _reserved_namespaces). */
const RESERVED = /^(?:os_glance.*|location|deleted|deleted_at)$/s;

/** What Glance refuses of an image's properties as such, whatever they mean. */
export function glanceFindings(resource: Resource): Finding[] {
  if (resource.type !== "OS::Glance::Image") return [];
  const keys = Object.keys(resource.entries);
  const findings = keys.flatMap((key) => nameFinding(resource, key) ?? []);
  if (keys.length > MAX_PROPERTIES) {
    const params = { count: keys.length, maximum: MAX_PROPERTIES };
    findings.push(findingOf(tooManyProperties, resource, undefined, params, { service: "glance", stage: "set", http: 413 }));
  }
  return findings;
}

function nameFinding(resource: Resource, key: string): Finding | undefined {
  const told = { service: "glance", stage: "set", of: "key" } as const;
  if (RESERVED.test(key)) return findingOf(propertyReserved, resource, key, { key }, { ...told, http: 403 });
  if (key.length <= MAX_NAME || [...key].length <= MAX_NAME) return undefined;
  return findingOf(propertyNameTooLong, resource, key, { key, length: [...key].length, maximum: MAX_NAME }, { ...told, http: 400 });
}
