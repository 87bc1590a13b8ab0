import { spawnSync } from "node:child_process";
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build, type Plugin as EsbuildPlugin, transformSync } from "esbuild";
import { compile } from "json-schema-to-typescript";
import { rollup } from "rollup";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { ownCatalog } from "../src/catalog/own-catalog.ts";
import type { Finding as ModelFinding, ValueSchema } from "../src/model.ts";
import esbuildPlugin from "../src/plugin/esbuild.ts";
import { namespaceModule } from "../src/plugin/namespace-module.ts";
import rollupPlugin from "../src/plugin/rollup.ts";
import { takesNumbers } from "../src/schema/enum-words.ts";
import { surfaceTerms } from "../src/schema/surfaces.ts";
import { keyLines } from "../src/typegen/key-lines.ts";
import { keyExpression, keyPatterns, patternText } from "../src/typegen/key-pattern.ts";
import { fileName, surfacesOf } from "../src/typegen/surface-names.ts";
import { templateText } from "../src/typegen/template-text.ts";
import { typeText } from "../src/typegen/value-type.ts";
import { builtInCatalog, make, root, writeOut } from "./typegen/made.ts";

// The parts of generated code: names, key templates beside what json-schema-to-typescript writes, validators in bundles, plugins.

let folder = "";
test.before(() => {
  folder = mkdtempSync(join(tmpdir(), "metadef-modules-"));
  mkdirSync(join(folder, "supplement"));
  for (const name of ["acme.json", "supplement/acme.json"]) copyFileSync(join(root, "test/typegen/namespaces", name), join(folder, name));
});
test.after(() => rmSync(folder, { recursive: true, force: true }));

/** Type-checks files. @throws AssertionError with what the compiler says */
function typeCheck(files: readonly string[], options: readonly string[]): void {
  const words = [join(root, "node_modules/typescript/bin/tsc"), "--noEmit", "--strict", "--target", "es2022", ...options, ...files];
  const { status, stdout } = spawnSync(process.execPath, words, { encoding: "utf8", cwd: folder });
  assert.is(status, 0, stdout);
}

const squeezed = (text: string): string => text.replace(/[\s()]/g, "");

test("a template's values are typed as json-schema-to-typescript types a property's", async () => {
  const types = new Map(keyLines(builtInCatalog).lines.map(({ type }) => [typeText(type), type]));
  assert.ok(types.size > 50);
  for (const [text, type] of types) {
    const schema = {
      type: "object" as const,
      additionalProperties: false,
      properties: { key: "enum" in type ? { enum: [...type.enum] } : { tsType: type.type } },
    };
    const written = await compile(schema, "T", { format: false, bannerComment: "" });
    const [, property] = /\nkey\?: (.*)\n/.exec(written) as RegExpExecArray;
    const template = templateText("T", {
      namespace: "n",
      template: "k",
      patterns: keyPatterns("k{n}", { n: { pattern: "\\d+" } }),
      type: text,
      doc: "d",
    });
    const [, value] = /\]: (.*) \| undefined \}/.exec(template) as RegExpExecArray;
    assert.is(squeezed(value as string), squeezed(property as string));
  }
});

test("a key template becomes the closest template literals", () => {
  const spelled = (template: string, pattern: string) => keyPatterns(template, { p: { pattern } }).map((each) => patternText(each, "L"));
  assert.equal(spelled("hw:numa_cpus.{p}", "\\p{Nd}+"), ["`hw:numa_cpus.${bigint}`"]);
  assert.equal(spelled("a:{p}", "[A-Z0-9_]+"), ["`a:${string}`"]);
  assert.equal(spelled("a:{p}", "[0-9]+(?:-[0-9]+)?"), ["`a:${string}`"]);
  assert.equal(spelled("a:{p}", "[0-9]{2}"), ["`a:${string}`"]);
  assert.equal(spelled("capabilities:stats{p}", "(?::[\\p{L}\\p{N}_]+)*"), ["`capabilities:stats`", "`capabilities:stats:${string}`"]);
  assert.equal(spelled("resources{p}:X", "(?:[a-zA-Z0-9_-]{1,64})?"), ["`resources:X`", "`resources${string}:X`"]);
  assert.equal(spelled("`${p}\\{p}\n", "[0-9]+"), ["`\\`$${bigint}\\\\${bigint}\\u000a`"]);
  assert.equal(
    keyPatterns("t:{p}", { p: { values: { A: {} } } }).map((each) => patternText(each, "L")),
    ["`t:${L}`"],
  );
  // eighteen parameters that may each be left out are 2^18 ways
  const names = [..."abcdefghijklmnopqr"];
  const template = `t${names.map((name) => `{${name}}`).join("")}`;
  const ways = keyPatterns(template, Object.fromEntries(names.map((name) => [name, { pattern: "(?::[a-z]+)?" }])));
  assert.ok(ways.length <= 64);
  for (const key of ["t", "t:x", `t${":x".repeat(18)}`])
    assert.ok(
      ways.some((way) => keyExpression(way, []).test(key)),
      key,
    );
  const [numa] = keyPatterns("hw:numa_cpus.{p}", { p: { pattern: "\\d+" } });
  assert.ok(numa && keyExpression(numa, []).test("hw:numa_cpus.12") && !keyExpression(numa, []).test("hw:numa_cpus.x"));
});

test("a JSON number is taken where the text that it becomes may follow the pattern", () => {
  const table: [schema: ValueSchema, taken: boolean][] = [
    [{}, true],
    [{ pattern: "[0-9]{3}" }, true],
    [{ pattern: "[0-9]+\\.[0-9]+" }, true],
    [{ pattern: "[a-z]+" }, false],
    [{ format: "cpu-list" }, true],
    [{ format: "uuid" }, false],
  ];
  for (const [schema, taken] of table) assert.is(takesNumbers(schema), taken, JSON.stringify(schema));
});

test("names depend on the resource type alone, and never collide", () => {
  assert.is(surfaceTerms("OS::Nova::Flavor").typeName, "FlavorExtraSpecs");
  assert.is(surfaceTerms("OS::Designate::Zone").typeName, "DesignateZoneProperties");
  assert.is(fileName("OS::Nova::Flavor"), "flavor-extra-specs");
  const alike = [
    "OS::Foo::Bar",
    "OS::foo::bar",
    "OS::FOO::Bar",
    "OS::Foo::BAR",
    "OS::FooBar",
    "OS::Foo::B-ar",
    "Foo::Bar",
    "os::Foo::Bar",
    "OS::Foo::ABar",
    "OS::Foo::Abar",
    "",
    "*/",
    "é",
    "OS::Trove::Instance",
  ];
  const names = [...alike, ...surfacesOf([builtInCatalog])];
  const distinct = new Set(names);
  assert.is(new Set([...distinct].map((name) => surfaceTerms(name).typeName)).size, distinct.size);
  assert.is(new Set([...distinct].map((name) => fileName(name).toLowerCase())).size, distinct.size);
  for (const name of names) assert.match(surfaceTerms(name).typeName, /^[A-Za-z_$][\w$]*$/);
});

test("names that somebody made alike are refused", async () => {
  // found by trying 133,268 spellings
  const alike = ["OS::Foo.!^-;Bar", "OS::Foo,;__^Bar"] as const;
  assert.is(surfaceTerms(alike[0]).typeName, surfaceTerms(alike[1]).typeName);
  const resource_type_associations = alike.map((name) => ({ name }));
  const properties = { p: { title: "t", type: "string" } } as const;
  const catalog = ownCatalog([{ file: "", namespace: { namespace: "N", resource_type_associations, properties } }]);
  const refused = await make({ kinds: new Set(["types"]), catalogs: [catalog] }).catch((error: Error) => error.message);
  assert.is(refused, `the resource types ${alike[1]} and ${alike[0]} are both named foo-bar-propertiesdb3c32a1`);
});

test("a property more renames no exported type", async () => {
  const exportedBy = async (keys: readonly string[]): Promise<(string | undefined)[]> => {
    const properties = Object.fromEntries(keys.map((key) => [key, { title: "t", type: "string" }] as const));
    const resource_type_associations = [{ name: "OS::Nova::Flavor", prefix: "n:" }, { name: "OS::New::Type" }];
    const own = ownCatalog([{ file: "", namespace: { namespace: "N", resource_type_associations, properties } }]);
    const text = (await make({ kinds: new Set(["types"]), catalogs: [builtInCatalog, own] })).get("types.d.ts") as string;
    return [...text.matchAll(/^export (?:type|interface) (\w+)/gm)].map(([, name]) => name);
  };
  const before = await exportedBy(["b"]);
  assert.is(new Set(before).size, before.length);
  assert.ok(before.includes("FlavorExtraSpecs") && before.includes("NewTypePropertiesByTarget"));
  assert.not.match(before.join(" "), /\d/);
  assert.equal(await exportedBy(["a", "b", "FlavorExtraSpecs", "B"]), before);
});

test("validators import nothing, make no code of text, and a bundler leaves out what is not used", async () => {
  const files = await make({ kinds: new Set(["validators"]), commonjs: true });
  for (const [name, code] of files) {
    if (!/\.c?js$/.test(name)) continue;
    assert.not.match(code, /^\s*import\b|\bimport\(|\brequire\(|\bnew Function\b|\beval\(/m, name);
  }
  const out = writeOut(files);
  const entry = `import { isFlavorExtraSpecs } from "./validators/flavor-extra-specs.js"; import * as unused from "./validators/image-properties.js"; console.log(isFlavorExtraSpecs({}));`;
  const { outputFiles } = await build({
    stdin: { contents: entry, resolveDir: out },
    bundle: true,
    write: false,
    minify: true,
    format: "esm",
  });
  const [bundle] = outputFiles;
  assert.ok(bundle && !bundle.text.includes("hw_disk_bus"), "the image's validator is left out");
  const sizes = [...files]
    .filter(([name]) => name.endsWith(".js"))
    .map(([name, code]) => `${name} ${transformSync(code, { minify: true }).code.length}`);
  console.log(sizes.join("\n"));
  rmSync(out, { recursive: true, force: true });
});

test("types let numbers in where the API does", async () => {
  const surfaces = ["OS::Nova::Flavor", "OS::Glance::Image", "OS::Nova::Aggregate", "OS::Nova::Server/metadata"];
  const out = writeOut(await make({ kinds: new Set(["validators"]), surfaces }));
  for (const surface of surfaces) {
    const { typeName, numbers } = surfaceTerms(surface);
    const module = await import(pathToFileURL(join(out, "validators", `${fileName(surface)}.js`)).href);
    const findings = module[`validate${typeName}`]({ "a:b": 1 }) as ModelFinding[];
    assert.is(
      findings.some(({ code }) => code === "value-not-text"),
      !numbers,
      surface,
    );
    assert.is(module[`is${typeName}`]({ "a:b": 1 }), numbers, surface);
  }
  rmSync(out, { recursive: true, force: true });
});

/** A finding in a generated declaration is one of the model's, without what only files have. */
test("a generated Finding is the model's", async () => {
  const out = writeOut(await make({ kinds: new Set(["validators"]), surfaces: ["OS::Nova::Flavor"] }));
  const model = join(root, "src/model.ts");
  const program = `import type { Finding } from "./validators/flavor-extra-specs.js";
import type { Finding as Model } from ${JSON.stringify(model)};
declare const model: Model;
export const generated: Omit<Finding, "at"> & { at: object } = model;
export const members: Exclude<keyof Finding, keyof Model> extends never ? true : false = true;`;
  writeFileSync(join(out, "same.ts"), program);
  typeCheck([join(out, "same.ts")], ["--allowImportingTsExtensions", "--module", "nodenext"]);
  rmSync(out, { recursive: true, force: true });
});

const PROGRAM = `import { isFlavorExtraSpecs, validateFlavorExtraSpecs } from "./acme.json?metadef";
const unknown: unknown = { "acme:tier": "gold" };
export const codes: string[] = validateFlavorExtraSpecs({ "acme:tier": "bronze", "acme:slot.1": "c" }).map(({ key, code }) => key + " " + code);
export const tier: "gold" | "silver" | undefined = isFlavorExtraSpecs(unknown) ? unknown["acme:tier"] : undefined;
`;

test("plugins of esbuild and Rollup import a namespace as typed validators", async () => {
  writeFileSync(join(folder, "main.ts"), PROGRAM);
  const types = join(folder, "metadef.d.ts");
  const plugin: EsbuildPlugin = esbuildPlugin({ types });
  await build({
    entryPoints: [join(folder, "main.ts")],
    bundle: true,
    format: "esm",
    outfile: join(folder, "esbuild.mjs"),
    plugins: [plugin],
  });
  const strip = {
    name: "strip",
    transform: (code: string, id: string) => (id.endsWith(".ts") ? { code: transformSync(code, { loader: "ts" }).code, map: null } : null),
  };
  const bundle = await rollup({ input: join(folder, "main.ts"), plugins: [rollupPlugin({ types }), strip] });
  assert.ok(bundle.watchFiles.some((file) => file.endsWith("supplement/acme.json")));
  await bundle.write({ file: join(folder, "rollup.mjs"), format: "esm" });
  for (const name of ["esbuild.mjs", "rollup.mjs"]) {
    const { codes, tier } = await import(pathToFileURL(join(folder, name)).href);
    assert.equal(codes, ["acme:tier value-not-in-enum", "acme:slot.1 value-not-in-enum"]);
    assert.is(tier, "gold");
  }
  assert.match(readFileSync(types, "utf8"), /^declare module "\*\/acme\.json\?metadef" \{$/m);
  typeCheck([types, join(folder, "main.ts")], ["--module", "esnext", "--moduleResolution", "bundler"]);

  cpSync(join(root, "test/typegen/namespaces"), join(folder, "other"), { recursive: true });
  const both = `export * from "./acme.json?metadef"; export { isFlavorExtraSpecs as other } from "./other/acme.json?metadef";`;
  const bundleBoth = (plugins: EsbuildPlugin[]) =>
    build({ stdin: { contents: both, resolveDir: folder }, bundle: true, write: false, plugins, logLevel: "silent" });
  await bundleBoth([esbuildPlugin()]);
  const refused = await bundleBoth([esbuildPlugin({ types })]).catch((error: Error) => error.message);
  assert.match(refused as string, "are one module to TypeScript: give one of them another name");
});

test("a plugin says which file is wrong, where, and of what", async () => {
  const associations = [{ name: "OS::Nova::Flavor", prefix: "acme:" }];
  const namespace = { namespace: "Acme", resource_type_associations: associations };
  const template = { "t{x}": { title: "T", type: "string", parameters: { x: { pattern: "((" } } } };
  const table: [file: string, document: unknown, supplement: unknown, says: RegExp][] = [
    ["list", [], undefined, /list\.json: a namespace must be a map, not a list/],
    [
      "untitled",
      { ...namespace, properties: { tier: { type: "string" } } },
      undefined,
      /untitled\.json: \/properties\/tier: the property lacks/,
    ],
    [
      "pattern",
      { ...namespace, properties: { tier: { title: "T", type: "string", pattern: "[a-" } } },
      undefined,
      /pattern\.json: acme:tier: /,
    ],
    ["template", namespace, { namespace: "Acme", templates: template }, /template\.json: its supplement, t\{x\}: .*a group is not closed/],
    ["five", namespace, 5, /five\.json: its supplement must be object/],
  ];
  for (const [name, document, supplement, says] of table) {
    const file = join(folder, `${name}.json`);
    writeFileSync(file, JSON.stringify(document));
    if (supplement !== undefined) writeFileSync(join(folder, "supplement", `${name}.json`), JSON.stringify(supplement));
    const problem = await namespaceModule(file).then(
      () => "none",
      (error: Error) => error.message,
    );
    assert.match(problem, says);
  }
});

test.run();
