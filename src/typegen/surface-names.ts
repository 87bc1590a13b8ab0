import type { Catalog } from "../catalog/catalog.ts";
import { inOrder, surfaceTerms } from "../schema/surfaces.ts";
import { surfaceOfDefinition } from "../schema/tables.ts";

/** The kinds of resources that catalogs know, as `surfaceOf` names them, in the order of generated files. */
export function surfacesOf(catalogs: readonly Catalog[]): string[] {
  return inOrder(
    new Set(
      catalogs.flatMap((catalog) =>
        Object.values(catalog)
          .flat()
          .map(({ definition }) => surfaceOfDefinition(definition)),
      ),
    ),
  );
}

/** The name of a kind of resource in file names: `flavor-extra-specs`. */
export function fileName(surface: string): string {
  return surfaceTerms(surface)
    .typeName.replace(/[a-z0-9](?=[A-Z])/g, "$&-")
    .toLowerCase();
}

/**
 * The surfaces that a user means by a resource type, with or without the part that the keys belong to, or by the name of its
 * type.
 */
export function surfacesNamed(name: string, surfaces: readonly string[]): string[] {
  return surfaces.filter(
    (surface) =>
      surface === name || surface.startsWith(`${name}/`) || surfaceTerms(surface).typeName === name || fileName(surface) === name,
  );
}

/** @throws Error where two kinds of resources have the same name in generated code */
export function refuseSameNames(surfaces: readonly string[]): void {
  const named = new Map<string, string>();
  for (const surface of surfaces) {
    const other = named.get(fileName(surface));
    if (other !== undefined) throw new Error(`the resource types ${other} and ${surface} are both named ${fileName(surface)}`);
    named.set(fileName(surface), surface);
  }
}
