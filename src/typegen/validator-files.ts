import type { Catalog } from "../catalog/catalog.ts";
import type { Target } from "../model.ts";
import { makeTables } from "../schema/tables.ts";
import type { RuntimeText } from "./runtime-text.ts";
import { fileName } from "./surface-names.ts";
import { validatorModule, validatorParts } from "./validator-module.ts";
import { validatorTypes } from "./validator-types.ts";

const LICENSES = "// Parts of it are metadef's (Apache-2.0) and fastest-levenshtein's (MIT, Copyright (c) 2020 Kasper Unn Weihe).";

/** Validators, each a module by itself with its declarations, by file name. @param commonjs as CommonJS too */
export function validatorFiles(
  catalogs: readonly Catalog[],
  surfaces: readonly string[],
  targets: readonly Target[],
  runtime: RuntimeText,
  commonjs: boolean,
): Map<string, string> {
  const layers = catalogs.map((catalog) => ({ tables: makeTables(catalog), trusted: !isOwn(catalog) }));
  const files = new Map<string, string>();
  for (const surface of surfaces) {
    const name = fileName(surface);
    const parts = validatorParts(surface, layers, targets);
    const add = (form: "esm" | "commonjs", js: string, ts: string, types: string): void => {
      files.set(`${name}${js}`, `${LICENSES}\n${validatorModule([parts], runtime, form)}\n`);
      files.set(`${name}${ts}`, `${validatorTypes([surface], types)}\n`);
    };
    add("esm", ".js", ".d.ts", "../types.js");
    if (commonjs) add("commonjs", ".cjs", ".d.cts", "../types.cjs");
  }
  return files;
}

const isOwn = (catalog: Catalog): boolean =>
  Object.values(catalog)
    .flat()
    .some(({ own }) => own);
