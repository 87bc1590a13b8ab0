import { surfaceOfDefinition } from "../schema/tables.ts";
import type { TypegenLayer } from "./layer.ts";
import { columnsOf, meet } from "./places.ts";

/** The keys that a user's own namespaces define and the built-in catalog also has, each in a sentence. */
export function conflicts({ lines: { places, lines } }: TypegenLayer, own: TypegenLayer): string[] {
  const known = new Map<string, string>();
  for (const surface of places.surfaces) {
    const here = columnsOf(places, surface, places.targets);
    for (const { name, namespace, columns } of lines) {
      const key = `${surface} ${name}`;
      // OpenStack's come before StarlingX's, which define many of them anew
      if (meet(columns, here) && !known.has(key)) known.set(key, namespace);
    }
  }
  const told = own.catalog.openstack.flatMap(({ definition }) => {
    const { key, namespace } = definition;
    const surface = surfaceOfDefinition(definition);
    const other = known.get(`${surface} ${key}`);
    return other === undefined
      ? []
      : [`${namespace} defines ${key} on ${surface}, which ${other} of the built-in catalog does too: values are held to both`];
  });
  return [...new Set(told)];
}
