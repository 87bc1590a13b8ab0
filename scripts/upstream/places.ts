import type { Namespace, Property, ResourceTypeAssociation } from "../../src/model.ts";

/** A property, with the object that it stands in where it stands in one. */
export interface Place {
  readonly property: Property;
  readonly object?: string;
  /** The object is not whole without it. */
  readonly required?: true;
}

/** The properties of a namespace by name, those of its objects too. */
export function placesOf({ properties = {}, objects = [] }: Namespace): Map<string, Place> {
  const places = new Map<string, Place>(Object.entries(properties).map(([name, property]) => [name, { property }]));
  for (const { name: object, properties = {}, required = [] } of objects) {
    for (const [name, property] of Object.entries(properties)) {
      places.set(name, { property, object, ...(required.includes(name) && { required: true }) });
    }
  }
  return places;
}

/** An association as text: `OS::Cinder::Volume, prefix hw_, target image`. */
export const associationText = ({ name, prefix, properties_target }: ResourceTypeAssociation): string =>
  [name, prefix && `prefix ${prefix}`, properties_target && `target ${properties_target}`].filter(Boolean).join(", ");
