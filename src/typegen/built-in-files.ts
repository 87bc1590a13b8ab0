import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Catalog, layOut } from "../catalog/catalog.ts";
import { readNamespaces } from "../catalog/read-namespaces.ts";
import { NEWEST } from "../catalog/releases.ts";
import type { Platform } from "../model.ts";
import { inlineValidator } from "../schema/inline-validator.ts";
import { makeTables, surfaceOfDefinition, type Tables } from "../schema/tables.ts";
import { contractValidator } from "./contract-validator.ts";
import { documentSchemas } from "./document-schemas.ts";
import { keyLines } from "./key-lines.ts";
import { libraryFiles } from "./library-files.ts";
import { runtimeText } from "./runtime-text.ts";
import { schemaFiles } from "./schema-files.ts";
import { storeLines } from "./stored-lines.ts";
import { tablesText } from "./tables-text.ts";
import { typesModule } from "./types-module.ts";

const HEAD = "// Written by `npm run generate` from metadefs/. Not to be edited.\n";
const VALIDATE = `${HEAD}import type { ValidateFunction } from "ajv";\nexport declare const validate: ValidateFunction;\n`;

const VALUES = [
  `${HEAD}import type { ValueSchema } from "../src/model.ts";`,
  'import type { Format } from "../src/schema/formats.ts";',
  'import type { ValueValidator } from "../src/schema/validator.ts";',
  "export declare const compile: (formats: Readonly<Record<string, Format>>, schemas: readonly ValueSchema[]) => ValueValidator;\n",
].join("\n");

/**
 * The files of `generated/`, by their path in it: what the library is built with, made from the namespaces of a folder.
 * @param root the folder that holds `metadefs/` and `schemas/`
 */
export async function builtInFiles(root: string): Promise<Map<string, string>> {
  const metadefs = join(root, "metadefs");
  const sources = { openstack: readNamespaces(`${metadefs}/openstack`), starlingx: readNamespaces(`${metadefs}/starlingx`) };
  const catalog = layOut(sources);
  const tables = makeTables(catalog);
  const lines = keyLines(catalog);
  const { surfaces } = lines.places;
  return new Map([
    ["types.d.ts", await typesModule([lines], lines.places, HEAD)],
    ["type-lines.json", `${JSON.stringify(await storeLines(lines))}\n`],
    ...(["openstack", "starlingx"] as const).flatMap((platform) => schemasOf(platform, [catalog], surfaces)),
    ...(["openstack", "starlingx"] as const).flatMap((platform) =>
      [...documentSchemas([catalog], { platform, release: NEWEST[platform] })].map(([name, text]): [string, string] => [
        `schemas/documents/${platform}/${name}`,
        text,
      ]),
    ),
    ["validator-runtime.js", `${HEAD}export const runtime = ${JSON.stringify(await runtimeText(root))};\n`],
    [
      "validator-runtime.d.ts",
      `${HEAD}import type { RuntimeText } from "../src/typegen/runtime-text.ts";\nexport declare const runtime: RuntimeText;\n`,
    ],
    ...libraryFiles(sources, root, HEAD),
    ...compiled(tables, ""),
    ...compiled(makeTables(only(catalog, ON_SERVERS)), "server-"),
    ...compiled(makeTables({ ...only(catalog, new Set(["OS::Nova::Flavor"])), starlingx: [] }), "flavor-"),
    ["validate-supplement.js", `${HEAD}${contractValidator(contract(root, "supplement"), false, [contract(root, "namespace")])}\n`],
    ["validate-supplement.d.ts", VALIDATE],
    ["validate-config.js", `${HEAD}${contractValidator(contract(root, "config"), true)}\n`],
    ["validate-config.d.ts", VALIDATE],
  ]);
}

/** The schemas of each platform's newest release; `metadef generate` writes those of others. */
function schemasOf(platform: Platform, catalogs: readonly Catalog[], surfaces: readonly string[]): [string, string][] {
  const files = schemaFiles(catalogs, surfaces, { platform, release: NEWEST[platform] }, new Set(["schemas"]));
  return [...files].map(([name, text]) => [`schemas/${platform}/${name}`, text]);
}

const contract = (root: string, name: string) => JSON.parse(readFileSync(join(root, `schemas/${name}.schema.json`), "utf8"));

/** What the library checks: flavors, images and servers. A page in a browser loads only that. */
const ON_SERVERS = new Set(["OS::Nova::Flavor", "OS::Glance::Image", "OS::Nova::Server/metadata", "OS::Cinder::VolumeType"]);

function only(catalog: Catalog, surfaces: ReadonlySet<string>): Catalog {
  const of = (platform: Platform) => catalog[platform].filter(({ definition }) => surfaces.has(surfaceOfDefinition(definition)));
  return { openstack: of("openstack"), starlingx: of("starlingx") };
}

/** The tables of a catalog, and the validator of its values. */
function compiled(tables: Tables, mark: string): [string, string][] {
  return [
    [`${mark}catalog.js`, catalogModule(tables)],
    [
      `${mark}catalog.d.ts`,
      `${HEAD}import type { Tables } from "../src/schema/tables.ts";\nexport declare const readTables: () => Tables;\n`,
    ],
    [`validate-${mark}values.js`, `${HEAD}export const compile = ${inlineValidator(tables.schemas)};\n`],
    [`validate-${mark}values.d.ts`, VALUES],
  ];
}

/**
 * JSON in a string: V8 reads it faster than an object literal, and only when it is asked for. A line for each line of the tables,
 * of which the build makes one string: a template, which could hold them as they are, is read slower.
 */
function catalogModule(tables: Tables): string {
  const lines = tablesText(tables).split("\n");
  const text = lines.map((line) => `'${line.replace(/['\\]/g, "\\$&")}'`).join(" +\n");
  return `${HEAD}export const readTables = () => JSON.parse(\n${text}\n);\n`;
}
