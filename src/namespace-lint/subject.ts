import { spanOfForks } from "../catalog/spans-meet.ts";
import { joinPointer } from "../json/pointer.ts";
import { isMap, type JsonMap, member } from "../json/value.ts";
import type { PropertyFacts, Span } from "../model.ts";
import { surfaceOf } from "../schema/tables.ts";
import type { Context } from "./context.ts";
import type { Known } from "./known-keys.ts";
import { textOf } from "./members.ts";

/** Keys and associations that are checked, at most: a real namespace does not have more. */
const MOST_KEYS = 400_000;
const MOST_ASSOCIATIONS = 200;

/** A part of a namespace that is a map, and its place. */
export interface SubjectPart {
  readonly value: JsonMap;
  readonly pointer: string;
}

/** A property, of the namespace itself or of an object in it. */
export interface PropertyPart extends SubjectPart {
  readonly name: string;
  readonly object?: SubjectPart;
  /** The key that it has under the first association. */
  readonly key: string;
}

/** A resource type association that names its type. */
export interface AssociationPart extends SubjectPart {
  readonly name: string;
  readonly prefix: string;
  readonly properties_target?: string;
  /** The kind of resource, as the catalog's tables name it. */
  readonly surface: string;
}

/** A property as one resource type has it. */
export interface KeyPart {
  readonly property: PropertyPart;
  readonly association: AssociationPart;
  readonly key: string;
  /** What the catalog knows about the key, once for each variant in some release. */
  readonly known: readonly Known[];
}

/** A namespace document as rules see it: its parts that have the right form; other rules report the rest. */
export class Subject {
  readonly document: JsonMap;
  readonly context: Context;
  #properties: readonly PropertyPart[] | undefined;
  #associations: readonly AssociationPart[] | undefined;
  #keys: readonly KeyPart[] | undefined;

  constructor(document: JsonMap, context: Context) {
    this.document = document;
    this.context = context;
  }

  /** The namespace's name, empty where it is no text. */
  get name(): string {
    return textOf(this.document, "namespace") ?? "";
  }

  /** Whether it is Glance's answer and not a written file: it has its own address and schema. */
  get isAnswer(): boolean {
    const { schema, self } = this.document;
    return String(schema).startsWith("/v2/schemas/metadefs/") && String(self).startsWith("/v2/metadefs/");
  }

  /** The maps in a list of the namespace. */
  parts(list: "objects" | "tags" | "resource_type_associations"): SubjectPart[] {
    const found = member(this.document, list);
    if (!Array.isArray(found)) return [];
    return found.flatMap((value: unknown, index) => (isMap(value) ? [{ value, pointer: joinPointer("", list, index) }] : []));
  }

  /** Every property that is a map: the namespace's own first, then those of its objects. */
  properties(): readonly PropertyPart[] {
    this.#properties ??= [
      ...this.#propertiesOf({ value: this.document, pointer: "" }),
      ...this.parts("objects").flatMap((object) => this.#propertiesOf(object, object)),
    ];
    return this.#properties;
  }

  /** The associations that have a name. */
  associations(): readonly AssociationPart[] {
    this.#associations ??= this.#makeAssociations();
    return this.#associations;
  }

  /** Every property on every resource type. */
  keys(): readonly KeyPart[] {
    this.#keys ??= this.#makeKeys();
    return this.#keys;
  }

  /**
   * What the supplement says about a property on a resource type, undefined if nothing; `false` there means that no service
   * reads it.
   */
  facts(property: PropertyPart, association: AssociationPart): Omit<PropertyFacts, "on"> | undefined {
    const facts = member(this.context.supplement?.properties, property.name) as PropertyFacts | undefined;
    if (facts === undefined) return undefined;
    const { on, ...shared } = facts;
    const narrowed = member(on, association.name);
    if (narrowed === false) return { ...shared, read_by: [] };
    return isMap(narrowed) ? { ...shared, ...narrowed } : shared;
  }

  /** The releases that have a property on a resource type, by the supplement; all without one. */
  span(property: PropertyPart, association: AssociationPart): Span {
    const { known, supplement } = this.context;
    if (supplement === undefined) return {};
    const { since, until, except } = this.facts(property, association) ?? {};
    const span = { ...(since !== undefined && { since }), ...(until !== undefined && { until }), ...(except && { except }) };
    return known.namespacesOfForks.has(this.name) ? spanOfForks(span) : span;
  }

  #makeAssociations(): AssociationPart[] {
    const all = this.parts("resource_type_associations").slice(0, MOST_ASSOCIATIONS);
    const applied = all.filter(({ value }) => this.#isApplied(textOf(value, "prefix") ?? ""));
    // names that already have the prefix of one resource type are no names on another
    const parts = applied.length > 0 ? applied : all;
    return parts.flatMap(({ value, pointer }) => {
      const name = textOf(value, "name");
      if (name === undefined) return [];
      const prefix = applied.length > 0 ? "" : (textOf(value, "prefix") ?? "");
      // an empty target counts as missing
      const properties_target = textOf(value, "properties_target") || undefined;
      const kind = properties_target === undefined ? { type: name } : { type: name, properties_target };
      return [{ value, pointer, name, prefix, surface: surfaceOf(kind), ...(properties_target && { properties_target }) }];
    });
  }

  /** `GET …/namespaces/NS?resource_type=…` gives the names with the prefix before them (metadef_namespaces.py, `_prefix_property_name`). */
  #isApplied(prefix: string): boolean {
    if (prefix === "" || !this.isAnswer) return false;
    const names = [{ value: this.document }, ...this.parts("objects")].flatMap(({ value }) => {
      const properties = member(value, "properties");
      return isMap(properties) ? Object.keys(properties) : [];
    });
    return names.length > 0 && names.every((name) => name.startsWith(prefix));
  }

  #makeKeys(): KeyPart[] {
    const properties = this.properties();
    const associations = this.associations().slice(0, Math.max(1, Math.floor(MOST_KEYS / (properties.length + 1))));
    return properties.flatMap((property) =>
      associations.map((association) => {
        const key = association.prefix + property.name;
        return { property, association, key, known: this.context.known.find(association.surface, key) };
      }),
    );
  }

  #propertiesOf({ value, pointer }: SubjectPart, object?: SubjectPart): PropertyPart[] {
    const properties = member(value, "properties");
    if (!isMap(properties)) return [];
    const prefix = this.associations()[0]?.prefix ?? "";
    return Object.entries(properties).flatMap(([name, property]) => {
      if (!isMap(property)) return [];
      return [{ name, key: prefix + name, value: property, pointer: joinPointer(pointer, "properties", name), ...(object && { object }) }];
    });
  }
}
