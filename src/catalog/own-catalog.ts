import type { Source } from "../model.ts";
import type { Catalog } from "./catalog.ts";
import { readDefinitions } from "./definitions.ts";

/** The catalog of somebody's own namespaces, which stand on every platform alike. */
export function ownCatalog(sources: readonly Source[]): Catalog {
  const standings = readDefinitions(sources).map((definition) => ({ definition, own: true }));
  return { openstack: standings, starlingx: standings };
}
