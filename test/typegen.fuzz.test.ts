import { execFileSync } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Ajv } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { ownCatalog } from "../src/catalog/own-catalog.ts";
import type { Namespace, Property, Source, Template } from "../src/model.ts";
import { dialects } from "../src/schema/publish.ts";
import { surfaceTerms } from "../src/schema/surfaces.ts";
import { kinds } from "../src/typegen/generate.ts";
import { fileName, surfacesOf } from "../src/typegen/surface-names.ts";
import { pick, randomFrom, seedOf } from "./random.ts";
import { make, root, type Validate, writeOut } from "./typegen/made.ts";

// Namespaces made to inject: what is generated parses, type-checks, means what the namespace says, and runs nothing.

const ROUNDS = 12;
const SEED = seedOf(Date.now() % 1_000_000_000);

const EVIL = [
  "*/",
  "/*",
  "//",
  "`",
  "${globalThis.pwned = 1}",
  '"',
  "'",
  "\\",
  "\\\\",
  "\n",
  "\r\n",
  "\t",
  "\u2028",
  "\u2029",
  "\0",
  "\u001b[31m",
  "😀",
  "é",
  "__proto__",
  "constructor",
  "prototype",
  "toString",
  "hasOwnProperty",
  "[k: string]",
  "readonly",
  "class",
  "default",
  "import",
  "$ref",
  "$id",
  "$defs",
  "type",
  "enum",
  "{",
  "}",
  "{}",
  "<!--",
  "-->",
  "</script>",
  "@deprecated",
  "@see {@link x}",
  "*/ globalThis.pwned = 1; /*",
  '"; globalThis.pwned = 1; "',
  "`;globalThis.pwned=1;`",
  "');globalThis.pwned=1;//",
  "};if(vErrors === null){vErrors = [err0];}globalThis.pwned = 1;",
  'require("fs").default',
  "export default validate10;",
  " = { cases };",
  "(?<value>.+)",
  "$&",
  "$'",
  "$1",
  "a",
  "A",
  "0",
  " ",
  "",
  "name with spaces",
  "~1",
  "a/b",
  ".",
  "..",
  "%2e",
  ":",
];

test(`${ROUNDS} catalogs of hostile namespaces (METADEF_SEED=${SEED})`, async () => {
  console.log(`METADEF_SEED=${SEED}`);
  const random = randomFrom(SEED);
  const folders: string[] = [];
  try {
    for (let round = 0; round < ROUNDS; round++) {
      const sources = [hostile(random, 0), hostile(random, 1)];
      const catalog = ownCatalog(sources);
      const files = await make({ catalogs: [catalog], kinds: new Set(kinds), commonjs: round % 2 === 0 });
      const folder = writeOut(files);
      folders.push(folder);
      writeFileSync(join(folder, "use.ts"), useOf(sources, surfacesOf([catalog])));
      for (const [name, text] of files) {
        if (name.endsWith(".cjs")) createRequire(import.meta.url)(join(folder, name));
        if (/\.c?js$/.test(name)) assert.not.match(text, /\bnew Function\b|\beval\(/, name);
      }
      for (const [name, text] of files) if (name.endsWith(".json")) checkSchema(JSON.parse(text));
      for (const surface of surfacesOf([catalog])) await checkValidator(folder, surface, sources);
    }
    const compilerOptions = {
      strict: true,
      noEmit: true,
      skipLibCheck: false,
      target: "es2022",
      lib: ["es2022"],
      types: [],
      module: "nodenext",
    };
    const rootDir = folders[0] as string;
    writeFileSync(
      join(rootDir, "tsconfig.json"),
      JSON.stringify({ compilerOptions, files: folders.map((folder) => join(folder, "use.ts")) }),
    );
    execFileSync(process.execPath, [join(root, "node_modules/typescript/bin/tsc"), "-p", rootDir], { encoding: "utf8" });
  } catch (error) {
    throw new Error(`METADEF_SEED=${SEED}: ${(error as { stdout?: string }).stdout ?? (error as Error).stack}`);
  } finally {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  }
  assert.is((globalThis as { pwned?: unknown }).pwned, undefined);
});

function text(random: () => number): string {
  return Array.from({ length: 1 + Math.floor(random() * 3) }, () => pick(random, EVIL)).join(pick(random, ["", " ", "x"]));
}

function hostile(random: () => number, index: number): Source {
  const words = () => [...new Set(Array.from({ length: 1 + Math.floor(random() * 3) }, () => text(random)))];
  const property = () =>
    random() < 0.15
      ? { title: text(random), type: "string", pattern: `${pick(random, ["", HARMFUL])}${escapePattern(text(random))}` }
      : random() < 0.6
        ? { title: text(random), description: text(random), type: "string", enum: words(), default: text(random) }
        : {
            title: text(random),
            description: text(random),
            type: pick(random, ["integer", "boolean", "number", "string", "array"]),
            minimum: 1,
            maximum: 9,
          };
  const properties = () => Object.fromEntries(Array.from({ length: 6 }, () => [text(random), property()]));
  const prefix = pick(random, ["", "acme:", text(random)]);
  const namespace: Namespace = {
    namespace: `${index}${text(random)}`,
    description: text(random),
    resource_type_associations: [
      { name: "OS::Nova::Flavor", prefix },
      { name: text(random), prefix: text(random), properties_target: text(random) },
    ],
    properties: properties() as never,
    objects: [{ name: text(random), description: text(random), required: [text(random)], properties: properties() as never }],
  };
  const templates: Record<string, Template> = {
    [`${index}${text(random)}{n}${text(random)}`]: {
      title: text(random),
      type: "string",
      enum: words(),
      parameters: { n: { pattern: "[0-9]+", description: text(random) } },
    },
    [`${index}t${text(random)}{v}`]: {
      title: "t",
      type: "integer",
      parameters: { v: { values: Object.fromEntries(words().map((word) => [word, {}])) } },
    },
  };
  const names = Object.keys(namespace.properties ?? {});
  const facts = Object.fromEntries(
    names.map((name) => [
      name,
      { documentation: `https://x/${text(random)}`, note: text(random), deprecated: { reason: text(random), successor: text(random) } },
    ]),
  );
  return {
    file: "",
    namespace,
    supplement: { namespace: namespace.namespace, documentation: `https://${text(random)}`, templates, properties: facts },
  };
}

/** What a backtracking engine could be kept busy with. */
const HARMFUL = "(?:(?:x+)+y)?";
const escapePattern = (literal: string): string => literal.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");

/** Keys of flavors that one namespace alone defines, with their enums: what is to come out as it went in. */
const enumsOf = (sources: readonly Source[]): Map<string, string[]> => only(sources, ({ enum: words }) => words?.map(String));

/** The same with the text that a pattern is of. */
const literalsOf = (sources: readonly Source[]): Map<string, string> =>
  only(sources, ({ pattern }) => pattern?.replace(HARMFUL, "").replace(/\\(.)/gs, "$1"));

function only<T>(sources: readonly Source[], of: (property: Property) => T | undefined): Map<string, T> {
  const keys = new Map<string, (T | undefined)[]>();
  for (const { namespace } of sources) {
    const prefix = namespace.resource_type_associations?.[0]?.prefix ?? "";
    for (const [name, property] of [
      ...Object.entries(namespace.properties ?? {}),
      ...Object.entries(namespace.objects?.[0]?.properties ?? {}),
    ]) {
      keys.set(prefix + name, [...(keys.get(prefix + name) ?? []), of(property)]);
    }
  }
  const templates = sources.flatMap(({ namespace, supplement }) =>
    Object.keys(supplement?.templates ?? {}).map((name) => (namespace.resource_type_associations?.[0]?.prefix ?? "") + name),
  );
  const shadowed = (key: string): boolean => templates.some((template) => key.startsWith(template.slice(0, template.indexOf("{"))));
  return new Map(
    [...keys].flatMap(([key, found]) => (found.length === 1 && found[0] !== undefined && !shadowed(key) ? [[key, found[0]] as const] : [])),
  );
}

function useOf(sources: readonly Source[], surfaces: readonly string[]): string {
  const lines = [...enumsOf(sources)].flatMap(([key, words]) => {
    const quoted = quote(key);
    return [
      ...words.map((word) => `{ const _: FlavorExtraSpecs = { [${quoted}]: ${quote(word)} } satisfies FlavorExtraSpecs; void _; }`),
      `// @ts-expect-error\n{ const _: FlavorExtraSpecs[${quoted}] = "no such value"; void _; }`,
    ];
  });
  const imports = surfaces.map(
    (surface, index) =>
      `import { validate${surfaceTerms(surface).typeName} as validate${index} } from "./validators/${fileName(surface)}.js";`,
  );
  return [
    `import type { FlavorExtraSpecs } from "./types.js";`,
    ...imports,
    ...surfaces.map((_, index) => `validate${index}({});`),
    ...lines,
  ].join("\n");
}

const quote = (value: string): string =>
  JSON.stringify(value).replace(/[\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16)}`);

async function checkValidator(folder: string, surface: string, sources: readonly Source[]): Promise<void> {
  const { typeName } = surfaceTerms(surface);
  const module = await import(pathToFileURL(join(folder, "validators", `${fileName(surface)}.js`)).href);
  const validate = module[`validate${typeName}`] as Validate;
  validate({ a: "b" });
  if (surface !== "OS::Nova::Flavor") return;
  for (const [key, literal] of literalsOf(sources)) {
    assert.not.ok(codesOf(validate, key, literal).includes("value-malformed"), JSON.stringify([key, literal]));
    assert.ok(codesOf(validate, key, `${"x".repeat(200)}!`).includes("value-malformed"), JSON.stringify([key, literal]));
  }
  for (const [key, words] of enumsOf(sources)) {
    for (const word of words) assert.not.ok(codesOf(validate, key, word).includes("value-not-in-enum"), JSON.stringify([key, word]));
    assert.ok(codesOf(validate, key, "no such value").includes("value-not-in-enum"), JSON.stringify([key, words]));
  }
}

function codesOf(validate: Validate, key: string, value: string): string[] {
  const entries = {};
  Object.defineProperty(entries, key, { value, enumerable: true });
  return validate(entries).map(({ code }) => code);
}

/** Compiles a schema in the dialect that it names, or each of a document of OpenAPI, whose dialect is 2020-12. */
function checkSchema(schema: { $schema?: string; components?: { schemas: Record<string, object> } }): void {
  const ajv = schema.$schema === dialects["draft-07"] ? new Ajv({ strict: false }) : new Ajv2020({ strict: false });
  for (const each of schema.components ? Object.values(schema.components.schemas) : [schema]) ajv.compile(each);
}

test.run();
