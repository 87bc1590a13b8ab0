import type { Catalog } from "../catalog/catalog.ts";
import { targetName } from "../catalog/releases.ts";
import type { Target } from "../model.ts";
import { publishedSchema } from "../schema/publish.ts";
import type { PlainSchema } from "../schema/published-value.ts";

const DRAFT = "http://json-schema.org/draft-07/schema#";

/** Modules of openstack.cloud, and older names of them: of each, the argument that has the keys, and which keys. */
const MODULES: Readonly<Record<string, readonly [argument: string, of: string]>> = {
  "openstack.cloud.compute_flavor": ["extra_specs", "flavor"],
  "openstack.cloud.os_nova_flavor": ["extra_specs", "flavor"],
  os_nova_flavor: ["extra_specs", "flavor"],
  "openstack.cloud.image": ["properties", "image"],
  "openstack.cloud.os_image": ["properties", "image"],
  os_image: ["properties", "image"],
};

/** The same of Heat's types. */
const HEAT: Readonly<Record<string, readonly [property: string, of: string]>> = {
  "OS::Nova::Flavor": ["extra_specs", "flavor"],
  "OS::Glance::WebImage": ["extra_properties", "image"],
  "OS::Glance::Image": ["extra_properties", "image"],
};

/**
 * JSON Schemas of whole documents on a target, for editors that know no server of ours: flavors, images, Heat's templates and Ansible's
 * tasks, by the names of their files. They describe the keys and values, and accept anything else; the last two refer to the first two.
 */
export function documentSchemas(catalogs: readonly Catalog[], target: Target): Map<string, string> {
  const name = targetName(target);
  const entries = (surface: string): PlainSchema => lenient(publishedSchema(catalogs, surface, target, true));
  const files: readonly (readonly [string, PlainSchema])[] = [
    [
      "flavor",
      {
        title: `Flavors (${name})`,
        description: `One flavor, a list of flavors, or a request to Nova, as ${name} knows their extra specs.`,
        ...oneOrMore("flavor", "flavors", { extra_specs: { $ref: "#/definitions/entries" } }),
        definitions: { ...shared({ extra_specs: { $ref: "#/definitions/entries" } }), entries: entries("OS::Nova::Flavor") },
      },
    ],
    [
      "image",
      {
        title: `Images (${name})`,
        description: `One image or a list of images, as ${name} knows their properties: in a map properties, or beside the attributes.`,
        ...oneOrMore("image", "images", { properties: { $ref: "#/definitions/entries" } }),
        definitions: { ...shared({ properties: { $ref: "#/definitions/entries" } }), entries: entries("OS::Glance::Image") },
      },
    ],
    [
      "heat",
      {
        title: `Heat templates (${name})`,
        description: `Flavors and images in a Heat template, as ${name} knows their keys. The rest of the template is not checked.`,
        type: "object",
        properties: { resources: { type: "object", additionalProperties: heatResource() } },
      },
    ],
    [
      "ansible",
      {
        title: `Ansible tasks (${name})`,
        description: `Flavors and images in tasks of Ansible, as ${name} knows their keys. The rest of the tasks is not checked.`,
        type: ["array", "object"],
        items: { $ref: "#/definitions/task" },
        definitions: { task: ansibleTask() },
      },
    ],
  ];
  return new Map(files.map(([file, schema]) => [`${file}.schema.json`, `${JSON.stringify({ $schema: DRAFT, ...schema })}\n`]));
}

/**
 * Keys and values as people write them in documents: what tools turn into text, what a function or a template puts in. Each
 * description is there once, in Markdown.
 */
function lenient({ title: _, description: __, properties, patternProperties, propertyNames: names, ...rest }: PlainSchema): PlainSchema {
  const of = (members: unknown): PlainSchema =>
    Object.fromEntries(
      Object.entries((members ?? {}) as Readonly<Record<string, PlainSchema>>).map(([key, schema]) => [key, value(schema)]),
    );
  return {
    ...rest,
    properties: of(properties),
    ...(patternProperties !== undefined && { patternProperties: of(patternProperties) }),
    ...(names !== undefined && { propertyNames: withWords(names as PlainSchema) }),
  };
}

/** Without words of its own for a wrong key, an editor lists all that there are. */
function withWords({ anyOf, ...rest }: PlainSchema): PlainSchema {
  const errorMessage = "The service has no such key";
  const told = (each: PlainSchema): PlainSchema => (Object.hasOwn(each, "enum") ? { ...each, errorMessage } : each);
  return { ...rest, ...(Array.isArray(anyOf) ? { anyOf: anyOf.map(told) } : { errorMessage }) };
}

function value({ title, description: _, markdownDescription, deprecated, default: fallback, ...accepted }: PlainSchema): PlainSchema {
  return {
    ...(title !== undefined && { title }),
    ...(markdownDescription !== undefined && { markdownDescription }),
    ...(deprecated !== undefined && { deprecated }),
    ...(fallback !== undefined && { default: fallback }),
    anyOf: [accepted, { $ref: "#/definitions/other" }],
  };
}

/** Numbers and booleans, which clients send as text; functions; templates of Jinja, Terraform and shells. */
const OTHER: PlainSchema = { type: ["number", "boolean", "object", "string"], pattern: "\\{[{%]|\\$" };

const shared = (members: PlainSchema): PlainSchema => ({
  one: { type: "object", properties: members },
  more: { type: "array", items: { $ref: "#/definitions/one" } },
  other: OTHER,
});

function oneOrMore(one: string, more: string, members: PlainSchema): PlainSchema {
  return {
    type: ["object", "array"],
    properties: { ...members, [one]: { $ref: "#/definitions/one" }, [more]: { $ref: "#/definitions/more" } },
    items: { $ref: "#/definitions/one" },
  };
}

function heatResource(): PlainSchema {
  return {
    type: "object",
    properties: { type: { type: "string" } },
    allOf: Object.entries(HEAT).map(([type, [property, of]]) => ({
      if: { properties: { type: { const: type } }, required: ["type"] },
      // biome-ignore lint/suspicious/noThenProperty: it is a keyword of JSON Schema
      then: { properties: { properties: { type: "object", properties: { [property]: entriesOf(of) } } } },
    })),
  };
}

function ansibleTask(): PlainSchema {
  const modules = Object.entries(MODULES).map(([name, [argument, of]]) => [
    name,
    { type: ["object", "string", "null"], properties: { [argument]: entriesOf(of) } },
  ]);
  const lists = ["tasks", "pre_tasks", "post_tasks", "handlers", "block", "rescue", "always"];
  const nested = lists.map((list) => [list, { type: ["array", "null"], items: { $ref: "#/definitions/task" } }]);
  return { type: "object", properties: Object.fromEntries([...modules, ...nested]) };
}

/** The keys and values of flavors or images; a template may be in their place, and nothing while they are being typed. */
const entriesOf = (of: string): PlainSchema => ({
  anyOf: [{ $ref: `${of}.schema.json#/definitions/entries` }, { type: ["string", "null"] }],
});
