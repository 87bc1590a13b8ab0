import type { Finding, Resource } from "../model.ts";
import { valueNotText } from "../rules/value/value-not-text.ts";
import { type ApiLimits, apiLimitsOf } from "./api-limits.ts";
import { findingOf } from "./finding.ts";
import { malformedKeyFinding } from "./key-findings.ts";
import { kindOf } from "./kind-of.ts";

/** Resource types whose API accepts null for any key. */
const NULL_TAKEN = new Set(["OS::Nova::Aggregate", "OS::Cinder::VolumeType"]);

/** Image properties that may be null (glance, etc/schema-image.json). */
const NULLABLE = new Set(["kernel_id", "ramdisk_id"]);

/** A resource's entries as text: numbers written out, what is no text left out and reported where the service refuses it. */
export function asText(resource: Resource): { resource: Resource; findings: Finding[] } {
  const intake = apiLimitsOf(resource);
  const findings: Finding[] = [],
    entries: [string, string][] = [];
  for (const [key, value] of Object.entries(resource.entries)) {
    if (typeof value === "string") entries.push([key, value]);
    else if (typeof value === "number" && intake?.numbers !== false) entries.push([key, pythonText(value)]);
    else if (intake !== undefined && !isRemoval(resource, key, value)) findings.push(notText(resource, key, value, intake));
    else {
      // the form of a key is looked at whatever its value
      const malformed = malformedKeyFinding(resource, key);
      if (malformed !== undefined) findings.push(malformed);
    }
  }
  return { resource: { ...resource, entries: Object.fromEntries(entries) }, findings };
}

function notText(resource: Resource, key: string, value: unknown, { refused }: ApiLimits): Finding {
  const suggestions = typeof value === "number" || typeof value === "boolean" ? [{ kind: "value", text: `"${value}"` } as const] : [];
  return findingOf(valueNotText, resource, key, { key, kind: kindOf(value) }, { ...refused, suggestions });
}

/**
 * null removes a key of an aggregate, and is a value of a few image properties and of a volume type's extra specs
 * (cinder/api/validation/parameter_types.py).
 */
function isRemoval(resource: Resource, key: string, value: unknown): boolean {
  if (value !== null) return false;
  return NULL_TAKEN.has(resource.type) || (resource.type === "OS::Glance::Image" && NULLABLE.has(key));
}

/** A number as Python's `str()` writes it: an exponent has two digits at least, and what is no number or endless has a short name. */
export function pythonText(value: number): string {
  if (Number.isFinite(value)) return String(value).replace(/e([+-])(\d)$/, "e$10$2");
  return String(value).toLowerCase().replace("infinity", "inf");
}
