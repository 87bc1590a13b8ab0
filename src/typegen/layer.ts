import type { Catalog } from "../catalog/catalog.ts";
import { inOrder } from "../schema/surfaces.ts";
import { keyLines, type LineTable } from "./key-lines.ts";
import { readLines, type StoredLines } from "./stored-lines.ts";

/** A catalog as code is generated from it. Types need only its lines, validators and schemas all of it. */
export interface TypegenLayer {
  readonly lines: LineTable;
  readonly catalog: Catalog;
}

/** The layer of a catalog. */
export const layerOf = (catalog: Catalog): TypegenLayer =>
  late(
    () => keyLines(catalog),
    () => catalog,
  );

/** The layer of a catalog whose lines were stored. @param catalog reads it, where more than its lines is asked for */
export const storedLayer = (stored: StoredLines, catalog: () => Catalog): TypegenLayer => late(() => readLines(stored), catalog);

/** The kinds of resources that layers know, as `surfaceOf` names them, in the order of generated files. */
export const surfacesKnown = (layers: readonly TypegenLayer[]): string[] =>
  inOrder(new Set(layers.flatMap(({ lines }) => lines.places.surfaces)));

/** Makes either when it is first asked for. */
function late(makeLines: () => LineTable, read: () => Catalog): TypegenLayer {
  let lines: LineTable | undefined;
  let catalog: Catalog | undefined;
  return {
    get lines() {
      lines ??= makeLines();
      return lines;
    },
    get catalog() {
      catalog ??= read();
      return catalog;
    },
  };
}
