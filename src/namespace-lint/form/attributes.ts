/** What an attribute of Glance's document is: `count` is a whole number from 0 on, `texts` a list of texts, `any` anything. */
export type AttributeShape = "text" | "boolean" | "number" | "count" | "list" | "texts" | "map" | "any";

/** One attribute of a part of the document. */
export interface Attribute {
  readonly shape: AttributeShape;
  /** The maximum number of characters that the API accepts. */
  readonly most?: number;
  /** The most characters that the database keeps, where the API looks at none. */
  readonly kept?: number;
  /** The texts that the API accepts. */
  readonly among?: readonly string[];
  /** Glance writes it itself: it refuses it, or drops it in silence. */
  readonly own?: "refused" | "dropped";
  /** The API's schema does not know it; what reads the schema's leavings does. */
  readonly unlisted?: true;
}

/** The parts of Glance's document. */
export type PartName = "namespace" | "resource type association" | "property" | "items" | "object" | "tag";

const TYPES = ["array", "boolean", "integer", "number", "object", "string"];

/**
 * The attributes of each part: what the API's schema says (glance/api/v2/metadef_namespaces.py, get_schema), with what its
 * models know besides (glance/api/v2/model) and the columns of the database (glance/db/sqlalchemy/models_metadef.py).
 */
export const FORM: Readonly<Record<PartName, Readonly<Record<string, Attribute>>>> = {
  namespace: {
    namespace: { shape: "text", most: 80 },
    display_name: { shape: "text", most: 80 },
    description: { shape: "text", most: 500 },
    visibility: { shape: "text", among: ["public", "private"] },
    protected: { shape: "boolean" },
    owner: { shape: "text", most: 255 },
    resource_type_associations: { shape: "list" },
    properties: { shape: "map" },
    objects: { shape: "list" },
    tags: { shape: "list" },
    self: { shape: "text", own: "refused" },
    schema: { shape: "text", own: "refused" },
    created_at: { shape: "text", own: "refused" },
    updated_at: { shape: "text", own: "refused" },
  },
  "resource type association": {
    name: { shape: "text", kept: 80 },
    prefix: { shape: "text", kept: 80 },
    properties_target: { shape: "text", kept: 80 },
    created_at: { shape: "text", own: "dropped", unlisted: true },
    updated_at: { shape: "text", own: "dropped", unlisted: true },
  },
  property: {
    title: { shape: "text" },
    description: { shape: "text" },
    type: { shape: "text", among: TYPES },
    items: { shape: "map" },
    enum: { shape: "list" },
    pattern: { shape: "text" },
    minimum: { shape: "number" },
    maximum: { shape: "number" },
    minLength: { shape: "count" },
    maxLength: { shape: "count" },
    minItems: { shape: "count" },
    maxItems: { shape: "count" },
    uniqueItems: { shape: "boolean" },
    additionalItems: { shape: "boolean" },
    operators: { shape: "texts" },
    default: { shape: "any" },
    readonly: { shape: "boolean" },
    name: { shape: "text", most: 80 },
    confidential: { shape: "boolean", unlisted: true },
  },
  items: {
    type: { shape: "text", among: TYPES },
    enum: { shape: "list" },
  },
  object: {
    name: { shape: "text", kept: 80 },
    description: { shape: "text" },
    required: { shape: "texts" },
    properties: { shape: "map" },
    self: { shape: "text", own: "refused", unlisted: true },
    schema: { shape: "text", own: "dropped", unlisted: true },
    created_at: { shape: "text", own: "dropped", unlisted: true },
    updated_at: { shape: "text", own: "dropped", unlisted: true },
  },
  tag: {
    name: { shape: "text", kept: 80 },
    created_at: { shape: "text", own: "dropped", unlisted: true },
    updated_at: { shape: "text", own: "dropped", unlisted: true },
  },
};

/** The attributes that each part must have. */
export const NEEDED: Readonly<Record<PartName, readonly string[]>> = {
  namespace: ["namespace"],
  "resource type association": ["name"],
  property: ["title", "type"],
  items: ["type"],
  object: ["name"],
  tag: ["name"],
};

/** The attribute of a part by its name; undefined if there is none. */
export function attributeOf(part: PartName, name: string): Attribute | undefined {
  return Object.hasOwn(FORM[part], name) ? FORM[part][name] : undefined;
}
