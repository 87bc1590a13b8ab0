import { ownCatalog } from "../catalog/own-catalog.ts";
import type { Source } from "../model.ts";
import { makeTables } from "../schema/tables.ts";
import { compileValidator } from "../schema/validator.ts";
import type { Layer } from "./layer.ts";

/**
 * One layer of a catalog, compiled at run time from namespaces that stand on every platform alike.
 * @throws Error where a pattern in them is no regular expression
 */
export function compileLayer(sources: readonly Source[]): Layer {
  const tables = makeTables(ownCatalog(sources));
  return { tables, validate: compileValidator(tables.schemas) };
}
