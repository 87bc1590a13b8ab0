import type { Namespace, Property } from "./namespace.ts";
import type { Facts, Supplement, TemplateParameter } from "./supplement.ts";
import type { ResourceType } from "./target.ts";

/** A namespace with what Glance's form cannot say of it. */
export interface Source {
  readonly file: string;
  readonly namespace: Namespace;
  readonly supplement?: Supplement;
}

/** One key, or one key template, on one resource type. */
export interface Definition {
  readonly key: string;
  readonly resourceType: ResourceType;
  readonly namespace: string;
  readonly object?: string;
  /** The object is not whole without it. */
  readonly required?: true;
  readonly properties_target?: string;
  readonly property: Property;
  readonly facts: Facts;
  readonly parameters?: Record<string, TemplateParameter>;
}
