import type { ResourceType } from "../model.ts";
import { namespaceNames } from "./describe-namespace.ts";
import type { Library } from "./library.ts";
import { fillIn } from "./match-template.ts";

/**
 * Every name that a misspelt one may have meant: keys and namespaces of all platforms (these in short too), and templates with the misspelt name's own
 * numbers, its own group, or each value of a list in the place of their parameters.
 */
export function namesNear(library: Library, misspelt: string, resourceType?: ResourceType): Set<string> {
  const names = new Set(namespaceNames(library).flatMap((name) => [name, name.slice(name.lastIndexOf(":") + 1)]));
  const number = /\d+/.exec(misspelt)?.[0] ?? "0";
  const group = /^(?:trait|resources)([^:]*):/.exec(misspelt)?.[1] ?? "";
  for (const { definition } of Object.values(library.catalog).flat()) {
    if (resourceType !== undefined && definition.resourceType !== resourceType) continue;
    names.add(definition.key);
    for (const [parameter, { values }] of Object.entries(definition.parameters ?? {})) {
      const template = fillIn(definition.key, "group", group);
      if (values !== undefined) for (const value of Object.keys(values)) names.add(fillIn(template, parameter, value));
      else if (parameter === "node") names.add(fillIn(template, parameter, number));
    }
  }
  return names;
}

/** Every word in a key, and every key without the part before its first separator: what a misspelt word can mean. */
export function keyWords({ catalog }: Library): Set<string> {
  const keys = Object.values(catalog)
    .flat()
    .map(({ definition }) => definition.key.toLowerCase());
  return new Set(
    keys.flatMap((key) => [key, key.replace(/^[a-z]+[:_]/, ""), ...key.split(/[^a-z0-9]+/)]).filter((word) => word.length > 2),
  );
}
