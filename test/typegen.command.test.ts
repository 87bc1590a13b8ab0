import { type SpawnSyncReturns, spawn, spawnSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { resolveTarget } from "../src/catalog/releases.ts";
import { make, root } from "./typegen/made.ts";

// metadef generate, as it is called.

const command = join(root, "dist/metadef.js");
let folder = "";

function metadef(...words: string[]): SpawnSyncReturns<string> {
  return spawnSync(process.execPath, [command, "generate", "--out", "out", ...words], { cwd: folder, encoding: "utf8" });
}

function writeNamespace(name: string, document: object): void {
  writeFileSync(join(folder, "own", name), JSON.stringify(document));
}

const lines = ({ stdout }: SpawnSyncReturns<string>): string[] =>
  stdout
    .trim()
    .split("\n")
    .filter((line) => line !== "");
const read = (name: string): string => readFileSync(join(folder, "out", name), "utf8");

test.before.each(() => {
  folder = mkdtempSync(join(tmpdir(), "metadef-generate-"));
  cpSync(join(root, "test/typegen/namespaces"), join(folder, "own"), { recursive: true });
});
test.after.each(() => rmSync(folder, { recursive: true, force: true }));

test("the built command writes the types that this checkout has, byte by byte", async () => {
  const ended = metadef("--only", "types");
  assert.is(ended.status, 0, ended.stderr);
  assert.equal(lines(ended), [join("out", "types.d.ts")]);
  const text = (await make({ kinds: new Set(["types"]) })).get("types.d.ts") as string;
  assert.ok(read("types.d.ts") === text, "same input, same bytes");
});

test("a part of what was written beforehand is what the sources make of it", async () => {
  const targets = ["starlingx@2018.10", "openstack@zed"].map((name) => resolveTarget(name).target);
  const surfaces = ["OS::Nova::Flavor", "OS::Cinder::Volume/image"];
  const words = ["--resource-type", "FlavorExtraSpecs", "--resource-type", "VolumeImageMetadata"];
  const ended = metadef("--only", "types", ...words, "--target", "starlingx@2018.10", "--target", "openstack@zed");
  assert.is(ended.status, 0, ended.stderr);
  const text = (await make({ kinds: new Set(["types"]), targets, surfaces })).get("types.d.ts") as string;
  assert.ok(text.length > 50_000);
  assert.ok(read("types.d.ts") === text);
});

test("what one's own namespaces apply to is written, beside the built-in catalog", () => {
  const ended = metadef("--namespaces", "own");
  assert.is(ended.status, 0, ended.stderr);
  assert.equal(readdirSync(join(folder, "out")).sort(), ["schemas", "types.d.ts", "validators"]);
  assert.equal(readdirSync(join(folder, "out/validators")), [
    "flavor-extra-specs.d.ts",
    "flavor-extra-specs.js",
    "image-properties.d.ts",
    "image-properties.js",
  ]);
  assert.match(read("types.d.ts"), '"acme:tier"?: ("gold" | "silver")');
  assert.match(read("types.d.ts"), '"hw:cpu_policy"?:');
  metadef("--namespaces", "own", "--no-built-in", "--only", "types");
  assert.not.match(read("types.d.ts"), "hw:cpu_policy");
});

test("nothing is written that did not change, and --check tells what would be", () => {
  metadef("--namespaces", "own", "--only", "types,schemas");
  const file = join(folder, "out/types.d.ts");
  utimesSync(file, 1, 1);
  assert.equal(lines(metadef("--namespaces", "own", "--only", "types,schemas")), []);
  assert.is(statSync(file).mtimeMs, 1000);
  assert.is(metadef("--namespaces", "own", "--only", "types,schemas", "--check").status, 0);
  writeFileSync(file, "edited");
  const stale = metadef("--namespaces", "own", "--only", "types,schemas", "--check");
  assert.is(stale.status, 1);
  assert.equal(lines(stale), [`${join("out", "types.d.ts")} is not up to date`]);
  assert.is(readFileSync(file, "utf8"), "edited");
});

test("order and names of files, and the machine, are no matter", () => {
  writeNamespace("a.json", {
    namespace: "Acme::Z",
    resource_type_associations: [{ name: "OS::Nova::Flavor" }],
    properties: { "acme:z": { title: "z", type: "string" } },
  });
  metadef("--namespaces", "own");
  const before = read("types.d.ts") + read("validators/flavor-extra-specs.js");
  cpSync(join(folder, "own"), join(folder, "copy"), { recursive: true });
  rmSync(join(folder, "own"), { recursive: true });
  mkdirSync(join(folder, "deep/er"), { recursive: true });
  cpSync(join(folder, "copy"), join(folder, "deep/er/own"), { recursive: true });
  metadef("--namespaces", "deep/er/own");
  assert.ok(read("types.d.ts") + read("validators/flavor-extra-specs.js") === before);
});

test("one resource type, one target, one kind", () => {
  metadef("--resource-type", "flavor", "--target", "starlingx@2018.10", "--commonjs");
  assert.equal(readdirSync(join(folder, "out")).sort(), ["schemas", "types.d.cts", "types.d.ts", "validators"]);
  assert.equal(readdirSync(join(folder, "out/schemas")), [
    "flavor-extra-specs.draft-07.schema.json",
    "flavor-extra-specs.editor.schema.json",
    "flavor-extra-specs.schema.json",
  ]);
  assert.match(read("types.d.ts"), 'Target extends keyof FlavorExtraSpecsByTarget = "starlingx@2018.10"');
  const program =
    'const { validateFlavorExtraSpecs: v } = require("./out/validators/flavor-extra-specs.cjs"); console.log(v({ "hw:cpu_model": "Haswell" }).length, v({ "hw:cpu_model": "Haswell-IBRS" }).length)';
  assert.is(spawnSync(process.execPath, ["-e", program], { cwd: folder, encoding: "utf8" }).stdout.trim(), "0 1");
});

test("a Glance export and a package do as well as a folder, and conflicts are told", () => {
  const exported = { namespaces: [JSON.parse(readFileSync(join(folder, "own/acme.json"), "utf8"))] };
  writeFileSync(join(folder, "export.json"), JSON.stringify(exported));
  assert.is(metadef("--namespaces", "export.json", "--only", "types").status, 0);
  assert.match(read("types.d.ts"), "acme:tier");
  cpSync(join(folder, "own"), join(folder, "node_modules/@acme/defs/metadefs"), { recursive: true });
  writeFileSync(join(folder, "node_modules/@acme/defs/package.json"), '{ "name": "@acme/defs", "exports": {} }');
  assert.is(metadef("--namespaces", "@acme/defs", "--only", "types").status, 0);
  writeNamespace("b.json", {
    namespace: "Acme::B",
    resource_type_associations: [{ name: "OS::Nova::Flavor", prefix: "hw:" }],
    properties: { cpu_policy: { title: "x", type: "string", enum: ["shared"] }, numa_nodes: { title: "n", type: "integer" } },
  });
  const conflicting = metadef("--namespaces", "own", "--only", "types");
  assert.is(conflicting.status, 0);
  assert.match(conflicting.stderr, "Acme::B defines hw:numa_nodes on OS::Nova::Flavor, which OS::Compute::NUMATopology of");
  assert.match(
    conflicting.stderr,
    "Acme::B defines hw:cpu_policy on OS::Nova::Flavor, which OS::Compute::CPUPinning of the built-in catalog does too",
  );
});

test("wrong usage is told in a line, and exits with 2", () => {
  for (const [words, said] of [
    [["--only", "type"], 'what is written is types, validators, schemas, openapi, not "type"'],
    [["--target", "openstack@2020.1"], "unknown release"],
    [["--resource-type", "flavour"], 'unknown resource type "flavour"'],
    [["--namespaces", "nowhere"], "no folder, file or package of this name"],
    [["--watch"], "--watch looks at your own namespaces"],
    [["--watch", "--check"], "--check looks once"],
  ] as const) {
    const { status, stderr } = metadef(...words);
    assert.is(status, 2, stderr);
    assert.match(stderr, said);
    assert.is(stderr.trim().split("\n").length, 1, stderr);
  }
  writeFileSync(join(folder, "own/broken.json"), "{");
  assert.is(metadef("--namespaces", "own").status, 2);
  writeNamespace("broken.json", {
    namespace: "Acme::Broken",
    resource_type_associations: [{ name: "OS::Nova::Flavor" }],
    properties: { "a:b": { title: "t", type: "string", pattern: "(" } },
  });
  const pattern = metadef("--namespaces", "own");
  assert.is(pattern.status, 2);
  assert.not.match(pattern.stderr, "a bug");
  const nested = `${"[".repeat(100_000)}${"]".repeat(100_000)}`;
  writeFileSync(join(folder, "own/broken.json"), `{ "namespace": "Acme::Deep", "properties": { "p": { "default": ${nested} } } }`);
  assert.match(metadef("--namespaces", "own").stderr, "one nests too deeply to be read");
  writeFileSync(join(folder, "own/broken.json"), JSON.stringify({ namespace: "Acme::Half" }).replace("Half", "\\ud800"));
  assert.match(metadef("--namespaces", "own").stderr, "half a character");
});

test("a configuration has several outputs, each relative to its file", () => {
  const generate = [
    { out: "types", only: ["types"] },
    { out: "web/src", only: ["validators"], resource_types: ["OS::Nova::Flavor"], targets: ["openstack"], commonjs: true },
  ];
  writeFileSync(join(folder, "metadef.config.json"), JSON.stringify({ namespaces: "own", generate }));
  const run = (...words: string[]) => spawnSync(process.execPath, [command, "generate", ...words], { cwd: folder, encoding: "utf8" });
  const ended = run();
  assert.is(ended.status, 0, ended.stderr);
  assert.equal(lines(ended), [
    "types/types.d.ts",
    ...["types.d.ts", "types.d.cts", ...["js", "d.ts", "cjs", "d.cts"].map((end) => `validators/flavor-extra-specs.${end}`)].map(
      (name) => `web/src/${name}`,
    ),
  ]);
  assert.match(readFileSync(join(folder, "types/types.d.ts"), "utf8"), "acme:tier");
  assert.is(run("--check").status, 0);
  rmSync(join(folder, "web"), { recursive: true });
  assert.is(run("--check").status, 1);
  assert.match(run("--only", "types").stderr, "go with --out");
  assert.is(run("--out", "elsewhere", "--only", "types").stdout.trim(), "elsewhere/types.d.ts");
  assert.match(run("--no-config").stderr, "--out names the folder");
  writeFileSync(join(folder, "metadef.config.json"), '{ "generate": [{ "only": ["types"] }] }');
  assert.match(run().stderr, '"out" is missing');
});

for (const watched of ["own", "export.json"]) {
  test(`--watch writes again when a namespace changes, is broken and is mended (${watched})`, async () => {
    const text = readFileSync(join(folder, "own/acme.json"), "utf8");
    const file = join(folder, watched === "own" ? "own/acme.json" : watched);
    writeFileSync(file, text);
    const words = ["generate", "--out", "out", "--namespaces", watched, "--only", "types", "--watch"];
    const child = spawn(process.execPath, [command, ...words], { cwd: folder });
    let out = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (said) => (out += said));
    const told = (words: string, count = 1) =>
      new Promise<void>((resolve, reject) => {
        const started = Date.now();
        const timer = setInterval(() => {
          if (out.split(words).length > count) resolve(clearInterval(timer));
          else if (Date.now() - started > 20_000) reject(new Error(`no change was seen: ${out}`, { cause: clearInterval(timer) }));
        }, 50);
      });
    // as editors save: another file takes the place of the old one
    const save = (content: string): void => {
      writeFileSync(`${file}.new`, content);
      renameSync(`${file}.new`, file);
    };
    try {
      await told("watching");
      await new Promise((resolve) => setTimeout(resolve, 300));
      save(text.replace("silver", "platinum"));
      await told("types.d.ts", 2);
      assert.match(read("types.d.ts"), "platinum");
      save("{");
      await told("metadef: namespaces of");
      save(text.replace("silver", "tungsten"));
      await told("types.d.ts", 3);
      assert.match(read("types.d.ts"), "tungsten");
    } finally {
      child.kill();
    }
  });
}

test.run();
