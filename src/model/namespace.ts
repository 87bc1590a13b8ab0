import type { ResourceType } from "./target.ts";

/** One property of a namespace, in Glance's own spelling (glance/schema/property.py). Unknown to it: anything else. */
export interface Property {
  title?: string;
  description?: string;
  type: "string" | "integer" | "number" | "boolean" | "array" | (string & {});
  items?: { type?: string; enum?: unknown[] };
  enum?: unknown[];
  pattern?: string;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
  uniqueItems?: boolean;
  additionalItems?: boolean;
  operators?: string[];
  default?: unknown;
  readonly?: boolean;
}

/** Where a namespace's properties apply: a resource type, the prefix of its keys there, and which part of it they describe. */
export interface ResourceTypeAssociation {
  name: ResourceType;
  prefix?: string;
  properties_target?: string;
}

/** A group of properties that belong together, some of them required. */
export interface NamespaceObject {
  name: string;
  description?: string;
  required?: string[];
  properties?: Record<string, Property>;
}

/** A Glance metadef document, wire spelling kept. */
export interface Namespace {
  namespace: string;
  display_name?: string;
  description?: string;
  visibility?: "public" | "private";
  protected?: boolean;
  owner?: string;
  resource_type_associations?: ResourceTypeAssociation[];
  properties?: Record<string, Property>;
  objects?: NamespaceObject[];
  tags?: { name: string }[];
}
