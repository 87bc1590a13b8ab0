import { readFileSync } from "node:fs";
import { join } from "node:path";
import { layOut } from "../catalog/catalog.ts";
import { readNamespaces } from "../catalog/read-namespaces.ts";
import { resolveTarget, targetNames } from "../catalog/releases.ts";
import { makeTables, type Tables } from "../schema/tables.ts";
import { validatorModule } from "../schema/validator.ts";
import { contractValidator } from "./contract-validator.ts";
import { typesModule } from "./types-module.ts";

const HEAD = "// Written by `npm run generate` from metadefs/. Not to be edited.\n";

/**
 * The files of `generated/`, by their path in it: what the library is built with, made from the namespaces of a folder.
 * @param root the folder that holds `metadefs/` and `schemas/`
 */
export async function builtInFiles(root: string): Promise<Map<string, string>> {
  const metadefs = join(root, "metadefs");
  const catalog = layOut({ openstack: readNamespaces(`${metadefs}/openstack`), starlingx: readNamespaces(`${metadefs}/starlingx`) });
  const tables = makeTables(catalog);
  const targets = targetNames().map((name) => resolveTarget(name).target);
  return new Map([
    ["types.d.ts", await typesModule(catalog, targets, HEAD)],
    ["catalog.js", catalogModule(tables)],
    ["catalog.d.ts", `${HEAD}import type { Tables } from "../src/schema/tables.ts";\nexport declare const tables: Tables;\n`],
    ["validate-values.js", `${HEAD}${validatorModule(tables.schemas, "../src/schema/formats.ts")}`],
    [
      "validate-values.d.ts",
      `${HEAD}import type { ValueValidator } from "../src/schema/validator.ts";\nexport declare const validate: ValueValidator;\n`,
    ],
    [
      "validate-namespace.js",
      `${HEAD}${contractValidator(JSON.parse(readFileSync(join(root, "schemas/namespace.schema.json"), "utf8")))}\n`,
    ],
    ["validate-namespace.d.ts", `${HEAD}import type { ValidateFunction } from "ajv";\nexport declare const validate: ValidateFunction;\n`],
  ]);
}

/** JSON in a string: V8 reads it faster than an object literal, and only when it is asked for. */
function catalogModule(tables: Tables): string {
  return `${HEAD}export const tables = JSON.parse(${JSON.stringify(JSON.stringify(tables))});\n`;
}
