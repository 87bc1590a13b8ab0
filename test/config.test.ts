import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative, resolve } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { applyLevels } from "../src/config/apply-levels.ts";
import { type Configuration, ConfigurationError } from "../src/config/configuration.ts";
import { describeConfiguration } from "../src/config/describe.ts";
import { findConfiguration } from "../src/config/find-configuration.ts";
import { readGlob } from "../src/config/glob.ts";
import { Loader } from "../src/config/load-configuration.ts";
import { settingsFor } from "../src/config/settings-for.ts";
import { validateFlavor } from "../src/index.ts";
import { compileSiteSchema, SiteSchemaError } from "../src/schema/site-schema.ts";
import { builtIn } from "../src/validate/built-in.ts";
import { judgeOf } from "../src/validate/judge.ts";
import { takeImage } from "../src/validate/take.ts";
import { validateResource } from "../src/validate/validate.ts";
import { cpuTime } from "./cpu-time.ts";

const root = resolve(import.meta.dirname, "..");
const CODES = new Set(["misspelt-key", "key-deprecated", "value-not-in-enum"]);
let folder = "";

test.before.each(() => {
  folder = mkdtempSync(join(tmpdir(), "metadef-config-"));
});
test.after.each(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, content: unknown): string {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, typeof content === "string" || Buffer.isBuffer(content) ? content : JSON.stringify(content));
  return path;
}

const load = (path: string): Promise<Configuration> => new Loader(CODES).load(path);

/** The problems of a configuration, as `file:line:column: message`. */
async function problemsOf(path: string): Promise<string[]> {
  try {
    await load(path);
    return [];
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    return error.problems.map(
      ({ message, at }) => `${[relative(folder, at.file), at.line, at.column].filter((part) => part !== undefined).join(":")}: ${message}`,
    );
  }
}

test("the nearest configuration upwards, in each form that it has", () => {
  const outer = write("metadef.config.yaml", "target: starlingx\n");
  const inner = write("a/b/metadef.config.json", {});
  const manifest = write("c/package.json", { name: "x", metadef: {} });
  write("d/package.json", { name: "metadef", bin: { metadef: "x" } });
  write("e/package.json", '{ "name": "metadef", ');
  const nearest = (path: string): readonly string[] => findConfiguration(join(folder, path), new Map());
  assert.equal(nearest("."), [outer]);
  assert.equal(nearest("a"), [outer]);
  assert.equal(nearest("a/b/c"), [inner]);
  assert.equal(nearest("c"), [manifest]);
  assert.equal(nearest("d"), [outer]);
  assert.equal(nearest("e"), [outer]);
  write("a/b/package.json", { metadef: {} });
  assert.is(nearest("a/b").length, 2);
});

test("files that are extended come before, and each setting keeps its place", async () => {
  write("base.json", {
    target: "starlingx",
    rules: { "misspelt-key": "off", "key-deprecated": "error" },
    namespaces: "./base",
    ignore: "x",
  });
  write("node_modules/@acme/config/metadef.config.yaml", "platform: {host_vmx: true}\nnamespaces: [./pack]\n");
  const path = write("metadef.config.json", {
    extends: ["@acme/config", "./base.json"],
    target: "openstack@caracal",
    rules: { "misspelt-key": "info" },
    namespaces: ["./own"],
    overrides: [{ files: ["stx/**"], target: "starlingx@2018.10", rules: { "key-deprecated": "off" } }],
  });
  const configuration = await load(path);
  const told = describeConfiguration("a.json", { configuration, ...settingsFor(configuration, join(folder, "a.json")) }, (file) =>
    relative(folder, file),
  );
  assert.is(told.target.value, "openstack@2024.1");
  assert.is(told.target.from?.file, "metadef.config.json");
  assert.equal(told.extends, ["node_modules/@acme/config/metadef.config.yaml", "base.json"]);
  assert.equal(
    told.namespaces.map(({ value, from }) => `${value} ${from?.file}`),
    ["./pack node_modules/@acme/config/metadef.config.yaml", "./base base.json", "./own metadef.config.json"],
  );
  assert.equal([told.rules["misspelt-key"]?.value, told.rules["key-deprecated"]?.value], ["info", "error"]);
  assert.is(told.platform.host_vmx?.from?.line, 1);
  const { settings, ignored } = settingsFor(configuration, join(folder, "stx/deep/a.json"));
  assert.is(settings.target?.value, "starlingx@2018.10");
  assert.is(settings.rules.get("key-deprecated")?.value, "off");
  assert.is(ignored, undefined);
  assert.is(settingsFor(configuration, join(folder, "y/x/a.json")).ignored?.value, "x");
  // what holds for two files alike is one object: terms are made of it once
  assert.is(settingsFor(configuration, join(folder, "stx/b.json")).settings, settings);
});

test("a file that two extend counts once", async () => {
  write("base.json", { overrides: [{ files: "*.json", target: "starlingx" }] });
  write("a.json", { extends: "./base.json", overrides: [{ files: "*.json", target: "openstack" }] });
  write("b.json", { extends: "./base.json" });
  const { overrides } = await load(write("metadef.config.json", { extends: ["./a.json", "./b.json"] }));
  assert.equal(
    overrides.map(({ settings }) => settings.target?.value),
    ["openstack", "starlingx"],
  );
});

test("a thousand ways through the same files take no time", async () => {
  for (let level = 0; level < 30; level++) write(`${level}.json`, { extends: [`./${level + 1}.json`, `./${level + 1}.json`] });
  write("30.json", { overrides: [{ files: "*", target: "starlingx" }], ignore: ["x"], namespaces: ["./own"] });
  const { overrides, ignore, settings } = await load(join(folder, "0.json"));
  assert.equal([overrides.length, ignore.length, settings.namespaces.length], [1, 1, 1]);
});

test("extends: circles, depth, what is not there", async () => {
  write("a.json", { extends: "./b.json" });
  write("b.json", { extends: ["./a.json"] });
  assert.match((await problemsOf(join(folder, "a.json"))).join(), /^b\.json:1:13: "\.\/a\.json" leads back/);
  for (let level = 0; level < 40; level++) write(`deep/${level}.json`, { extends: `./${level + 1}.json` });
  assert.match((await problemsOf(join(folder, "deep/0.json"))).join(), /more than 32 files/);
  assert.match((await problemsOf(write("c.json", { extends: "./nope.json" }))).join(), /^c\.json:1:12: "\.\/nope\.json" is no file/);
  assert.match((await problemsOf(write("d.json", { extends: "@nope/x" }))).join(), /no package with a configuration/);
  assert.match((await problemsOf(join(folder, "e.json"))).join(), /^e\.json: there is no such file/);
});

/** What is wrong in a configuration, and what is said of it. */
const WRONG: [content: unknown, said: RegExp][] = [
  [{ tagret: "x" }, /^c\.json:1:2: unknown setting "tagret": did you mean target\?$/],
  [{ target: "openstak@2026.1" }, /^c\.json:1:11: unknown target .*did you mean openstack@2026\.1\?/],
  [{ target: "openstack@2099" }, /unknown release "2099" of openstack: known are/],
  [{ rules: { "mispelt-key": "off" } }, /^c\.json:1:11: unknown rule "mispelt-key": did you mean misspelt-key\?$/],
  [{ rules: { "misspelt-key": "of" } }, /must be off, info, warning, error, not "of": did you mean off\?$/],
  [{ overrides: [{ files: "x", rules: { nope: "off" } }] }, /unknown rule "nope"/],
  ['{"rules":{"__proto__":"off"}}', /unknown rule "__proto__"/],
  ['{"__proto__":{"target":"starlingx"}}', /it is not a configuration: it has no known setting/],
  ['{"target":"starlingx","__proto__":{"target":"starlingx"}}', /unknown setting "__proto__"/],
  ['{"platform":{"constructor":1}}', /unknown setting "constructor"/],
  ['{"target":"starlingx","target":"openstack"}', /^c\.json:1:23: "target" is in one map twice/],
  [{ rules: [] }, /"rules" must be a map of settings, not a list/],
  [{ overrides: [{ target: "starlingx" }] }, /"files" or "resources" is missing/],
  [{ ignore: ["!a"] }, /^c\.json:1:12: a glob must not begin with !/],
  [{ overrides: [{ files: "../x" }] }, /stays in it/],
  [{ platform: { host_numa_nodes: "2" } }, /"host_numa_nodes" must be a whole number, not "2"/],
  [{ platform: { aggregates: [{ metadata: { ssd: true } }] } }, /"ssd" must be text, not true/],
  [{ platform: { hypervisors: ["kvm", "vmwre"] } }, /an entry must be kvm, .*zvm, not "vmwre": did you mean vmware\?$/],
  [{ platform: { hypervisors: [] } }, /"hypervisors" must NOT have fewer than 1 items/],
  [{ namespaces: [""] }, /an entry is empty/],
  ["[]", /it is not a configuration: it has no known setting/],
  ["", /it cannot be read as a configuration/],
  ["{}\n{}", /not valid JSON|several documents/],
  [Buffer.from('{"target":"caf\xe9"}', "latin1"), /^c\.json:1:15: Byte 14/],
  [`${" ".repeat(1 << 20)}{}`, /^c\.json: it is larger than 1 MiB/],
  [`${"[".repeat(5e5)}${"]".repeat(5e5)}`, /it is not a configuration: it has no known setting/],
  [`{"ignore":${"[".repeat(4e5)}${"]".repeat(4e5)}}`, /an entry must be text, not a list/],
  [`{${Array.from({ length: 7e4 }, (_, index) => `"k${index}":1`).join()}}`, /it is not a configuration: it has no known setting/],
  [`{"target":"starlingx",${Array.from({ length: 7e4 }, (_, index) => `"k${index}":1`).join()}}`, /unknown setting "k0"/],
];

for (const [content, said] of WRONG) {
  const shown = String(typeof content === "string" || Buffer.isBuffer(content) ? content : JSON.stringify(content)).slice(0, 60);
  test(`a wrong configuration: ${shown}`, async () => {
    const started = cpuTime();
    const problems = await problemsOf(write("c.json", content));
    assert.match(problems[0] ?? "", said);
    assert.ok(problems.length <= 20);
    assert.ok(cpuTime() - started < 3000);
  });
}

test("YAML: off is a word, comments and anchors are taken, an empty file sets nothing", async () => {
  const { settings } = await load(
    write(
      "metadef.config.yaml",
      "# ours\nrules: &r\n  misspelt-key: off\noverrides:\n  - {files: a, rules: *r}\nplatform: {host_vmx: no}\n",
    ),
  ).catch((error: ConfigurationError) => ({ settings: error.problems.map(({ message }) => message) as never }));
  // YAML 1.2: no is a word too, and host_vmx takes true or false
  assert.match(String(settings), '"host_vmx" must be true or false, not "no"');
  const empty = await load(write("b/metadef.config.yaml", "# nothing yet\n"));
  assert.is(empty.settings.target, undefined);
  const off = await load(write("c/metadef.config.yaml", "rules: {misspelt-key: off}\n"));
  assert.is(off.settings.rules.get("misspelt-key")?.value, "off");
  assert.match(
    (await problemsOf(write("d/metadef.config.yaml", "target: [a"))).join(),
    /^d\/metadef\.config\.yaml:1:11: This is not valid YAML/,
  );
  assert.match((await problemsOf(write("e/metadef.config.yaml", "target: x\n---\ntarget: y\n"))).join(), "several documents");
  const bomb = `a: &a [x,x]\n${"bcdefghijklmnopqrstuvwxyz".replace(/./g, (name, at) => `${name}: &${name} [*${"abcdefghijklmnopqrstuvwxyz"[at]},*a]\n`)}ignore: *z\n`;
  assert.match((await problemsOf(write("f/metadef.config.yaml", bomb))).join(), 'unknown setting "a"');
});

const GLOBS: [glob: string, path: string, matches: boolean][] = [
  ["vendor", "vendor/a/b.json", true],
  ["vendor/", "a/vendor/b.json", true],
  ["./vendor/x", "a/vendor/x", false],
  ["*.yaml", "a/b/c.yaml", true],
  ["*.yaml", "a.yml", false],
  ["stx/*.json", "stx/a.json", true],
  ["stx/*.json", "stx/a/b.json", false],
  ["stx/**/*.json", "stx/a.json", true],
  ["stx/**/*.json", "stx/a/b/c.json", true],
  ["**/x/*.{yaml,yml}", "x/a.yml", true],
  ["{stx,os}/**", "os/a", true],
  ["a?.json", "a.json", false],
  ["a.json", "aXjson", false],
  ["a{b", "a{b", true],
  ["a (b)|c^$+", "a (b)|c^$+", true],
  [".", "any/thing", true],
  [`${"*a".repeat(400)}b`, "a".repeat(255), false],
];

test("globs, in time that grows with the path alone", () => {
  for (const [glob, path, matches] of GLOBS) {
    const started = cpuTime();
    assert.is(readGlob(glob)(path), matches, `${glob} ${path}`);
    assert.ok(cpuTime() - started < 1000, glob);
  }
  assert.throws(() => readGlob(`${"{".repeat(300)}a${"}".repeat(300)}`), /not read/);
});

test("severities apply to findings, and say what they were", () => {
  const findings = validateFlavor({ extra_specs: { hw_cpu_policy: "dedicated", "hw:cpu_policy": "dedicatd" } });
  const weighed = applyLevels(findings, { levels: new Map([["misspelt-key", "error"] as const, ["value-not-in-enum", "off"] as const]) });
  assert.equal(
    weighed.map(({ code, severity, default_severity }) => [code, severity, default_severity]),
    [["misspelt-key", "error", "warning"]],
  );
  assert.is(applyLevels(findings, { levels: new Map() }), findings);
});

test("a site's schema-image.json stands instead of the shipped one", () => {
  const shipped = JSON.parse(readFileSync(join(root, "metadefs/openstack/glance-common-image-props.json"), "utf8"));
  assert.ok(shipped.properties.kernel_id);
  const siteSchema = compileSiteSchema({
    os_version: { type: "string", pattern: "^[0-9]+\\.[0-9]+$" },
    max_age: { type: "integer", minimum: 1 },
    ramdisk_id: { type: ["null", "string"] },
  });
  const judge = { ...judgeOf([builtIn], {}), siteSchema };
  const said = (properties: Record<string, unknown>): string[] =>
    validateResource(takeImage({ properties }).resource, judge).map(
      ({ code, key, message }) => `${code} ${key} ${message.split(`${key} `).at(-1)}`,
    );
  assert.equal(said({ kernel_id: "x", ramdisk_id: "y", os_version: "12.4" }), []);
  assert.equal(said({ os_version: "12" }), ["outside-site-schema os_version must match the schema's pattern"]);
  assert.equal(said({ max_age: 4 }), []);
  assert.equal(said({ max_age: "4" }), ["outside-site-schema max_age must be integer"]);
  assert.match(said({ other: 4 }).join(), /^value-not-text other/);
  // Python's $ lets one line break pass
  assert.equal(said({ os_version: "12.4\n" }), []);
});

test("a stranger's schema-image.json is bounded", () => {
  let deep: object = { type: "string" };
  for (let level = 0; level < 1e5; level++) deep = { not: deep };
  const wrong: [document: unknown, pointer: string][] = [
    [[], ""],
    [{ a: 1 }, "/a"],
    [{ a: { $ref: "#" } }, "/a"],
    [{ "a/b": { type: "nope" } }, "/a~1b"],
    [{ a: { pattern: "(" } }, "/a"],
    [{ a: deep }, "/a"],
    [Object.fromEntries(Array.from({ length: 1001 }, (_, index) => [`k${index}`, {}])), ""],
  ];
  for (const [document, pointer] of wrong) {
    assert.throws(
      () => compileSiteSchema(document),
      (error: unknown) => error instanceof SiteSchemaError && error.pointer === pointer,
    );
  }
  const site = compileSiteSchema(JSON.parse('{"a":{"pattern":"^(a+)+$"},"__proto__":{"enum":["x",""]}}'));
  const started = cpuTime();
  assert.match(site.problem("a", `${"a".repeat(5000)}b`) ?? "", "must match");
  assert.ok(cpuTime() - started < 3000);
  assert.is(site.problem("__proto__", "y"), 'must be x, ""');
  assert.is(site.has("constructor"), false);
});

test("the published schema is one, and takes the documentation's example", async () => {
  const schema = JSON.parse(readFileSync(join(root, "schemas/config.schema.json"), "utf8"));
  const validate = new Ajv2020({ strict: false }).compile(schema);
  const page = readFileSync(join(root, "docs/config.md"), "utf8");
  const [, yaml = "", json = ""] = /```yaml\n([\s\S]*?)```[\s\S]*?```json\n([\s\S]*?)```/.exec(page) ?? [];
  assert.ok(validate(JSON.parse(json)));
  const { settings, overrides, ignore } = await load(write("metadef.config.yaml", yaml));
  assert.is(settings.target?.value, "openstack@2025.1");
  assert.equal([overrides.length, ignore.length, settings.namespaces.length], [1, 2, 2]);
  for (const name of Object.keys({ ...schema.properties, ...schema.$defs.platform.properties }).filter((each) => each !== "$schema"))
    assert.match(page, `\`${name}\``, name);
});

test.run();
