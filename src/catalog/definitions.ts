import type { Definition, Facts, Property, PropertyFacts, ResourceTypeAssociation, Source, Template, TemplateParameter } from "../model.ts";

/**
 * The definitions of namespaces: each property, each property of an object and each key template, once for every resource type
 * that the namespace is associated with, under the key that it has there.
 */
export function readDefinitions(sources: Iterable<Source>): Definition[] {
  return [...sources].flatMap(definitionsOf);
}

interface Described {
  readonly name: string;
  readonly property: Property;
  readonly facts: PropertyFacts;
  readonly object?: string;
  readonly required?: true;
  readonly parameters?: Record<string, TemplateParameter>;
}

function definitionsOf(source: Source): Definition[] {
  const described = [...properties(source), ...templates(source)];
  return (source.namespace.resource_type_associations ?? []).flatMap((association) =>
    described.flatMap((each) => define(source, association, each) ?? []),
  );
}

function properties({ namespace, supplement }: Source): Described[] {
  const factsOf = (name: string): PropertyFacts => own(supplement?.properties, name) ?? {};
  const free = Object.entries(namespace.properties ?? {}).map(([name, property]) => ({ name, property, facts: factsOf(name) }));
  const grouped = (namespace.objects ?? []).flatMap(({ name: object, properties = {}, required = [] }) =>
    Object.entries(properties).map(([name, property]) => ({
      name,
      property,
      facts: factsOf(name),
      object,
      ...(required.includes(name) && { required: true as const }),
    })),
  );
  return [...free, ...grouped];
}

function templates({ supplement }: Source): Described[] {
  return Object.entries(supplement?.templates ?? {}).map(([name, template]) => {
    const { parameters, property, facts } = splitTemplate(template);
    return { name, property, facts, parameters };
  });
}

const PROPERTY_MEMBERS = new Set([
  "title",
  "description",
  "type",
  "items",
  "enum",
  "pattern",
  "minimum",
  "maximum",
  "minLength",
  "maxLength",
  "minItems",
  "maxItems",
  "uniqueItems",
  "additionalItems",
  "operators",
  "default",
  "readonly",
]);

function splitTemplate({ parameters, ...rest }: Template): {
  parameters: Record<string, TemplateParameter>;
  property: Property;
  facts: PropertyFacts;
} {
  const members = Object.entries(rest);
  return {
    parameters,
    property: Object.fromEntries(members.filter(([name]) => PROPERTY_MEMBERS.has(name))) as unknown as Property,
    facts: Object.fromEntries(members.filter(([name]) => !PROPERTY_MEMBERS.has(name))),
  };
}

function define({ namespace, supplement }: Source, association: ResourceTypeAssociation, described: Described): Definition | undefined {
  const { on, ...shared } = described.facts;
  const narrowed = own(on, association.name);
  if (narrowed === false) return undefined;
  const documentation = supplement?.documentation;
  const facts: Facts = { ...(documentation !== undefined && { documentation }), ...shared, ...narrowed };
  return {
    key: (association.prefix ?? "") + described.name,
    resourceType: association.name,
    namespace: namespace.namespace,
    ...(described.object !== undefined && { object: described.object }),
    ...(described.required && { required: true as const }),
    ...(association.properties_target !== undefined && { properties_target: association.properties_target }),
    property: described.property,
    facts,
    ...(described.parameters !== undefined && { parameters: described.parameters }),
  };
}

/** An own member of an untrusted document: `constructor` is not a fact of a property. */
function own<T>(record: Record<string, T> | undefined, name: string): T | undefined {
  return record !== undefined && Object.hasOwn(record, name) ? record[name] : undefined;
}
