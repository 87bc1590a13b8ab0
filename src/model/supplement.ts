import type { Property } from "./namespace.ts";
import type { ResourceType } from "./target.ts";

/**
 * The releases that have something: from `since` (included) to `until` (not included); open if not set. A release can be a point
 * release, `2025.1+nova-31.2.0`; by itself it means its first.
 */
export interface Span {
  since?: string;
  until?: string;
  /** Releases in between that do not have it: a correction reached an older branch before the next one. */
  except?: Span[];
}

/** How a service reads the text of a value: keywords of `src/schema/vocabulary.ts`. */
export interface ValueSchema {
  format?: string;
  formatMinimum?: string;
  formatMaximum?: string;
  enum?: string[];
  enumFolded?: string[];
  pattern?: string;
  maxLength?: number;
}

/** What Glance does not support for a property; each member can also apply to only one resource type. */
export interface Facts extends Span {
  /** How the service reads the value, if Glance's form does not say so. */
  schema?: ValueSchema;
  /** Other readings of the value, each in the releases before `until`, the oldest first. */
  earlier?: { until: string; schema: ValueSchema }[];
  /** Values of the enum that not every release has. */
  values?: Record<string, Span>;
  /** The enum is compared in lower case. */
  fold_case?: boolean;
  /** Other spellings of enum values that the service accepts. */
  aliases?: Record<string, string>;
  /** The service that refuses a value outside the schema; `none` if such a value is accepted but does not work. */
  checked_by?: "nova" | "glance" | "none";
  /** The status of the refusal, where it is not 400. */
  http?: number;
  /** The services that act on the key; empty where none does. */
  read_by?: string[];
  /** What each of them does with the key, in a sentence without its subject: `compares it with the node's capabilities`. */
  uses?: Record<string, string>;
  /** The releases in which Nova's check of extra specs refuses the key although a service reads it. */
  refused?: true | Span;
  deprecated?: { since?: string; successor?: string; reason?: string };
  /** The key under whose name the service keeps the value. */
  alias_of?: string;
  documentation?: string;
  /** Values that show what people write; the service accepts each in every release that has the key. */
  examples?: string[];
  note?: string;
  /** Why the namespace that the project publishes is not followed here. */
  differs?: string;
}

/** The facts of one property; `on` narrows them to a resource type, `false` says that nothing reads it there. */
export interface PropertyFacts extends Facts {
  on?: Record<ResourceType, Facts | false>;
}

/** What can replace `{name}` in a key template: text of a pattern, or one of a list. */
export interface TemplateParameter {
  description?: string;
  pattern?: string;
  /** The package whose names the values are: a cloud may have a newer one than its release began with. */
  list?: string;
  values?: Record<string, ListedValue>;
}

/** The releases that have a name of a list, and the version of the list that added it. */
export interface ListedValue extends Span {
  version?: string;
}

/** Keys that follow a pattern: a property that Glance's form has no room for. */
export interface Template extends Property, PropertyFacts {
  parameters: Record<string, TemplateParameter>;
}

/** The supplement of a namespace, in a file of the same name. */
export interface Supplement {
  namespace: string;
  documentation?: string;
  /** Why the published namespace is not followed in what concerns all its properties, such as its associations. */
  differs?: string;
  properties?: Record<string, PropertyFacts>;
  templates?: Record<string, Template>;
}
