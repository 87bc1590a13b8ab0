import { basename, dirname, join } from "node:path";
import { runtime } from "../../generated/validator-runtime.js";
import { ownCatalog } from "../catalog/own-catalog.ts";
import { readSource } from "../catalog/read-namespaces.ts";
import { resolveTarget, targetNames } from "../catalog/releases.ts";
import { visibleCode } from "../files/invisible.ts";
import { sourceProblem } from "../namespace-lint/source-problem.ts";
import { makeTables } from "../schema/tables.ts";
import { keyLines } from "../typegen/key-lines.ts";
import { typesModule } from "../typegen/types-module.ts";
import { validatorModule, validatorParts } from "../typegen/validator-module.ts";
import { validatorTypes } from "../typegen/validator-types.ts";

/** A namespace's file as a module of validators. */
export interface NamespaceModule {
  /** The text of an ES module that imports nothing. */
  readonly code: string;
  /** What the module declares, for a file of ambient modules. */
  readonly declarations: string;
  /** The files that the module is made of: the namespace, and its supplement where it has one. */
  readonly files: readonly string[];
}

/** What an import of a namespace ends in. */
export const MARK = "?metadef";

/** Makes a module of a namespace's file: a validator for each resource type that it applies to. @throws Error where it is no namespace */
export async function namespaceModule(file: string): Promise<NamespaceModule> {
  const source = readSource(dirname(file), basename(file));
  const problem = sourceProblem(source);
  if (problem !== undefined) throw new Error(`${file}: ${problem}`);
  const catalog = ownCatalog([source]);
  const tables = makeTables(catalog);
  const targets = targetNames().map((name) => resolveTarget(name).target);
  const lines = keyLines(catalog);
  const { surfaces } = lines.places;
  const types = await typesModule([lines], lines.places, "");
  // everything in an ambient module is declared already
  const functions = validatorTypes(surfaces).replace(/^export declare /gm, "export ");
  return {
    code: visibleCode(
      validatorModule(
        surfaces.map((surface) => validatorParts(surface, [{ tables, trusted: false }], targets)),
        runtime,
        "esm",
      ),
    ),
    declarations: visibleCode(`declare module ${JSON.stringify(`*/${basename(file)}${MARK}`)} {\n${types}\n${functions}\n}\n`),
    files: [file, ...(source.supplement === undefined ? [] : [join(dirname(file), "supplement", basename(file))])],
  };
}
