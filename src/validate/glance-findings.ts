import type { Finding, Resource, Target } from "../model.ts";
import { propertyNameTooLong } from "../rules/glance/property-name-too-long.ts";
import { tooManyProperties } from "../rules/glance/too-many-properties.ts";
import { isReadOnly, isReservedName, readOnlyFinding, reservedFinding } from "./attributes.ts";
import { findingOf } from "./finding.ts";

/** Glance's default image_property_quota. */
const MAX_PROPERTIES = 128;
/** Characters of a property's name that Glance stores. */
const MAX_NAME = 255;

/** What Glance refuses of an image's properties as such, whatever they mean. */
export function glanceFindings(resource: Resource, target: Target): Finding[] {
  if (resource.type !== "OS::Glance::Image") return [];
  const findings: Finding[] = [];
  let count = 0;
  for (const key of Object.keys(resource.entries)) {
    count++;
    const finding = nameFinding(resource, key, target);
    if (finding !== undefined) findings.push(finding);
  }
  if (count > MAX_PROPERTIES) {
    const params = { count, maximum: MAX_PROPERTIES };
    findings.push(findingOf(tooManyProperties, resource, undefined, params, { service: "glance", stage: "set", http: 413 }));
  }
  return findings;
}

function nameFinding(resource: Resource, key: string, target: Target): Finding | undefined {
  if (isReservedName(key)) return reservedFinding(resource, key);
  if (isReadOnly(resource, key, target)) return readOnlyFinding(resource, key);
  if (key.length <= MAX_NAME || [...key].length <= MAX_NAME) return undefined;
  const told = { service: "glance", stage: "set", of: "key", http: 400 } as const;
  return findingOf(propertyNameTooLong, resource, key, { key, length: [...key].length, maximum: MAX_NAME }, told);
}
