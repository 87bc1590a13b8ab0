import { type Catalog, layOut } from "../catalog/catalog.ts";
import { ownCatalog } from "../catalog/own-catalog.ts";
import type { Platform, Source } from "../model.ts";

/** What questions are asked of: namespaces as they were read, and the catalog that they make. */
export interface Library {
  readonly sources: Readonly<Record<Platform, readonly Source[]>>;
  readonly catalog: Catalog;
}

/**
 * Makes a library of the namespaces of each platform.
 * @param own a user's own namespaces, which apply to every platform in addition
 */
export function makeLibrary(sources: Library["sources"], own: readonly Source[] = []): Library {
  const catalog = layOut(sources);
  if (own.length === 0) return { sources, catalog };
  const owned = ownCatalog(own);
  return {
    sources: { openstack: [...sources.openstack, ...own], starlingx: [...sources.starlingx, ...own] },
    catalog: { openstack: [...catalog.openstack, ...owned.openstack], starlingx: [...catalog.starlingx, ...owned.starlingx] },
  };
}
