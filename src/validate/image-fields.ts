import { isObject } from "../json/value.ts";
import type { Finding, Resource, ValueSchema } from "../model.ts";
import { valueNotText } from "../rules/value/value-not-text.ts";
import type { Entry } from "../schema/tables.ts";
import { findingOf } from "./finding.ts";
import { kindOf } from "./kind-of.ts";

/**
 * Values that are no text, as Nova's image fields read them at boot: Glance lets none through, but an image may come
 * from elsewhere. Null is refused by all; each kind of field has its own way with the rest (nova/objects/fields.py,
 * oslo.versionedobjects fields.py).
 */
export function checkImageFields(resource: Resource, find: (key: string) => { entry: Entry; schema: ValueSchema } | undefined): Finding[] {
  return Object.entries(resource.entries).flatMap(([key, value]) => {
    if (typeof value === "string") return [];
    const known = find(key);
    if (known === undefined || known.entry.check?.service === "glance" || takes(known.entry, known.schema, value)) return [];
    return [findingOf(valueNotText, resource, key, { key, kind: kindOf(value) }, { service: "nova", stage: "request", http: 400 })];
  });
}

function takes({ check }: Entry, { format, enum: listed, enumFolded, pattern }: ValueSchema, value: unknown): boolean {
  // a name that Nova never makes a field of
  if (check === undefined && format === "list") return true;
  if (format === "vmware-adapter-type" && value === null) return true;
  if (value === null) return false;
  if (format === "boolean" || format === "uuid") return true;
  if (format === "list") return Array.isArray(value) && value.every(isObject);
  if (format !== undefined && format !== "integer") return false;
  if (check !== undefined && (listed !== undefined || enumFolded !== undefined || pattern !== undefined)) return false;
  return typeof value === "number" || typeof value === "boolean";
}
