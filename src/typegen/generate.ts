import { visibleCode } from "../files/invisible.ts";
import type { Target } from "../model.ts";
import type { TypegenLayer } from "./layer.ts";
import type { RuntimeText } from "./runtime-text.ts";
import { refuseSameNames } from "./surface-names.ts";
import { typesModule } from "./types-module.ts";

/** What can be generated. */
export const kinds = ["types", "validators", "schemas", "openapi"] as const;
/** One of what can be generated. */
export type GeneratedKind = (typeof kinds)[number];

/** What is to be generated, and from what. */
export interface Generation {
  /** If two of them know a key, its values must be valid for both. */
  readonly layers: readonly TypegenLayer[];
  /** The kinds of resources, as `surfaceOf` names them. */
  readonly surfaces: readonly string[];
  /** The releases that types and validators know. */
  readonly targets: readonly Target[];
  /** Those that a JSON Schema is written for, by the name of its folder. */
  readonly schemaTargets: ReadonlyMap<string, Target>;
  readonly kinds: ReadonlySet<GeneratedKind>;
  /** Validators as CommonJS too. */
  readonly commonjs: boolean;
  /** What each validator brings with it, as `runtimeText` made it. */
  runtime(): Promise<RuntimeText>;
}

const HEAD = "// Written by metadef generate. Not to be edited.";

/**
 * The files of a generation, by their path with slashes. Same input, same bytes.
 * @throws Error if two resource types get the same name
 */
export async function generate(generation: Generation): Promise<Map<string, string>> {
  const { layers, surfaces, targets, schemaTargets, kinds, commonjs } = generation;
  refuseSameNames(surfaces);
  const files = new Map<string, string>();
  // a validator's declarations name the types
  if (kinds.has("types") || kinds.has("validators")) {
    const types = await typesModule(
      layers.map(({ lines }) => lines),
      { surfaces, targets },
      HEAD,
    );
    files.set("types.d.ts", types);
    if (commonjs) files.set("types.d.cts", types);
  }
  // the compiler is large, and only those who ask for validators wait for it
  if (kinds.has("validators")) {
    const { validatorFiles } = await import("./validator-files.ts");
    const catalogs = layers.map(({ catalog }) => catalog);
    for (const [name, text] of validatorFiles(catalogs, surfaces, targets, await generation.runtime(), commonjs))
      files.set(`validators/${name}`, `${HEAD}\n${text}`);
  }
  if (kinds.has("schemas") || kinds.has("openapi")) {
    const { schemaFiles } = await import("./schema-files.ts");
    const catalogs = layers.map(({ catalog }) => catalog);
    for (const [folder, target] of schemaTargets) {
      const place = schemaTargets.size === 1 ? "schemas" : `schemas/${folder}`;
      for (const [name, text] of schemaFiles(catalogs, surfaces, target, kinds)) files.set(`${place}/${name}`, text);
    }
  }
  // untrusted names and descriptions are in them
  return new Map([...files].map(([name, text]) => [name, visibleCode(text)]));
}
