import { type Catalog, layOut } from "../catalog/catalog.ts";
import type { Platform, Source } from "../model.ts";

/** What questions are asked of: namespaces as they were read, and the catalog that they make. */
export interface Library {
  readonly sources: Readonly<Record<Platform, readonly Source[]>>;
  readonly catalog: Catalog;
}

/** Makes a library of the namespaces of each platform. */
export const makeLibrary = (sources: Library["sources"]): Library => ({ sources, catalog: layOut(sources) });
