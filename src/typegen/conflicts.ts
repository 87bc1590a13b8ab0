import type { Catalog } from "../catalog/catalog.ts";
import { surfaceOfDefinition } from "../schema/tables.ts";

/** The keys that somebody's own namespaces define and the built-in catalog knows too, each in a sentence. */
export function conflicts(builtIn: Catalog, own: Catalog): string[] {
  const known = new Map(
    Object.values(builtIn)
      .flat()
      .map(({ definition }) => [`${surfaceOfDefinition(definition)} ${definition.key}`, definition.namespace]),
  );
  const told = own.openstack.flatMap(({ definition: { key, namespace, ...definition } }) => {
    const surface = surfaceOfDefinition({ key, namespace, ...definition });
    const other = known.get(`${surface} ${key}`);
    return other === undefined
      ? []
      : [`${namespace} defines ${key} on ${surface}, which ${other} of the built-in catalog does too: values are held to both`];
  });
  return [...new Set(told)];
}
