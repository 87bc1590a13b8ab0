import { ownCatalog } from "../catalog/own-catalog.ts";
import type { Source } from "../model.ts";
import { boundedPattern } from "../regex/bounded-pattern.ts";
import { makeTables, patternsOfKeys } from "../schema/tables.ts";
import { compileValidator } from "../schema/validator.ts";
import type { Layer } from "./layer.ts";

/**
 * One layer of a catalog, compiled at run time from namespaces that apply to every platform.
 * @throws SyntaxError if a pattern in them, of values or of keys, is not a regular expression
 */
export function compileLayer(sources: readonly Source[]): Layer {
  const tables = makeTables(ownCatalog(sources));
  // an invalid pattern throws now, not when a key needs it
  for (const pattern of patternsOfKeys(tables)) boundedPattern(pattern);
  return { tables, validate: compileValidator(tables.schemas), makePattern: boundedPattern };
}
