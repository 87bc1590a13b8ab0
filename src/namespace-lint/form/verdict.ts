import { isMap } from "../../json/value.ts";
import { readInteger } from "../../schema/grammar/integer.ts";
import type { Way } from "../rule.ts";
import type { Attribute, AttributeShape, PartName } from "./attributes.ts";

/** On which ways a value of the wrong kind fails, and what the API answers to it. */
export interface FormVerdict {
  readonly ways: readonly Way[];
  readonly http: number;
}

/** Words that Glance's models read as a boolean, in this very case (wsme/rest/json.py). */
const BOOLEANS = new Set(["true", "t", "yes", "y", "on", "1", "false", "f", "no", "n", "off", "0"]);

/** The ways in which Glance refuses a value for an attribute of a part, because of its type; undefined if all work. */
export function judgeKind(part: PartName, name: string, attribute: Attribute, value: unknown): FormVerdict | undefined {
  const listed = attribute.unlisted || inSchema(attribute.shape, value);
  const modelled = inModel(attribute.shape, value);
  const ways: Way[] = [
    ...(listed && modelled ? [] : ["post" as const]),
    ...(loads(part, name, value) ? [] : ["load" as const]),
    ...(readsBack(part, name, modelled, value) ? [] : ["get" as const]),
  ];
  return ways.length === 0 ? undefined : { ways, http: listed ? 500 : 400 };
}

/** Whether the API's JSON schema accepts a value; items of a list are checked separately. */
function inSchema(shape: AttributeShape, value: unknown): boolean {
  switch (shape) {
    case "text":
      return typeof value === "string";
    case "boolean":
      return typeof value === "boolean";
    case "number":
      return typeof value === "number";
    case "count":
      return typeof value === "number" && Number.isInteger(value);
    case "list":
    case "texts":
      return Array.isArray(value);
    case "map":
      return isMap(value);
    case "any":
      return true;
  }
}

/** Whether Glance's models read a value, some of them into another one. */
function inModel(shape: AttributeShape, value: unknown): boolean {
  if (value === null) return true;
  switch (shape) {
    case "text":
      return typeof value === "string";
    case "boolean":
      return (
        typeof value === "boolean" ||
        (typeof value === "number" ? isWrittenAsInteger(value) : typeof value === "string" && BOOLEANS.has(value))
      );
    case "number":
    case "count":
      return isReadAsInteger(value);
    case "list":
    case "texts":
      return Array.isArray(value);
    case "map":
      return isMap(value);
    case "any":
      return true;
  }
}

/** JSON's numbers are one kind here and two in Python: a long one is written with an exponent, and so a float there. */
const isWrittenAsInteger = (value: number): boolean => Number.isInteger(value) && Math.abs(value) < 1e21;

function isReadAsInteger(value: unknown): boolean {
  if (typeof value === "number") return Number.isFinite(value);
  return typeof value === "boolean" || (typeof value === "string" && readInteger(value) !== undefined);
}

/** Whether the loader gets past a value (glance/db/sqlalchemy/metadata.py): properties it stores unread. */
function loads(part: PartName, name: string, value: unknown): boolean {
  if (part === "property" || part === "items") return true;
  if (part === "namespace" && name === "properties") return isMap(value);
  if (part === "namespace" && ["tags", "objects", "resource_type_associations"].includes(name)) {
    return Array.isArray(value) || value === "" || (isMap(value) && Object.keys(value).length === 0);
  }
  if (part === "object" && name !== "name" && name !== "description") return true;
  if (name.endsWith("_at") || name === "self" || name === "schema") return true;
  if (name === "protected") return value === null || typeof value === "boolean" || value === 0 || value === 1;
  // a text column accepts numbers too, but no list or map
  if (value === null) return !["namespace", "owner", "name"].includes(name);
  if (typeof value === "number") return !isWrittenAsInteger(value) || (value < 2 ** 63 && value >= -(2 ** 63));
  return typeof value === "string" || typeof value === "boolean";
}

/** Whether reading the loaded namespace goes well. */
function readsBack(part: PartName, name: string, modelled: boolean, value: unknown): boolean {
  if (part === "property" || part === "items") return modelled;
  return part !== "object" || name !== "properties" || isMap(value) || value === "" || (Array.isArray(value) && value.length === 0);
}
