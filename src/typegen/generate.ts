import type { Catalog } from "../catalog/catalog.ts";
import type { Target } from "../model.ts";
import { makeTables } from "../schema/tables.ts";
import type { RuntimeText } from "./runtime-text.ts";
import { typesModule } from "./types-module.ts";

/** What can be generated. */
export const kinds = ["types", "validators", "schemas", "openapi"] as const;
/** One of what can be generated. */
export type Kind = (typeof kinds)[number];

/** What is to be generated, and from what. */
export interface Generation {
  /** The catalogs; where two know a key, its values are held to both. */
  readonly catalogs: readonly Catalog[];
  /** Those of them whose patterns are known to be harmless: the built-in one. */
  readonly trusted: readonly Catalog[];
  /** The kinds of resources, as `surfaceOf` names them. */
  readonly surfaces: readonly string[];
  /** The releases that types and validators know. */
  readonly targets: readonly Target[];
  /** Those that a JSON Schema is written for, by the name of its folder. */
  readonly schemaTargets: ReadonlyMap<string, Target>;
  readonly kinds: ReadonlySet<Kind>;
  /** Validators as CommonJS too. */
  readonly commonjs: boolean;
  /** What each validator brings with it, as `runtimeText` made it. */
  runtime(): Promise<RuntimeText>;
}

const HEAD = "// Written by metadef generate. Not to be edited.";

/** The files of a generation, by their path with slashes. Same input, same bytes. */
export async function generate(generation: Generation): Promise<Map<string, string>> {
  const { catalogs, trusted, surfaces, targets, schemaTargets, kinds, commonjs } = generation;
  const files = new Map<string, string>();
  // a validator's declarations name the types
  if (kinds.has("types") || kinds.has("validators")) {
    const types = await typesModule(catalogs, { surfaces, targets }, HEAD);
    files.set("types.d.ts", types);
    if (commonjs) files.set("types.d.cts", types);
  }
  // the compiler is large, and only those who ask for validators wait for it
  if (kinds.has("validators")) {
    const { validatorFiles } = await import("./validator-files.ts");
    const layers = catalogs.map((catalog) => ({ tables: makeTables(catalog), trusted: trusted.includes(catalog) }));
    for (const [name, text] of validatorFiles(layers, surfaces, targets, await generation.runtime(), commonjs))
      files.set(`validators/${name}`, `${HEAD}\n${text}`);
  }
  if (kinds.has("schemas") || kinds.has("openapi")) {
    const { schemaFiles } = await import("./schema-files.ts");
    for (const [folder, target] of schemaTargets) {
      const place = schemaTargets.size === 1 ? "schemas" : `schemas/${folder}`;
      for (const [name, text] of schemaFiles(catalogs, surfaces, target, kinds)) files.set(`${place}/${name}`, text);
    }
  }
  return files;
}
