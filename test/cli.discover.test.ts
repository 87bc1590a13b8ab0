import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { NEWEST, resolveTarget, targetNames } from "../src/catalog/releases.ts";
import { formatNames } from "../src/documents/index.ts";
import { runCommand } from "./command.ts";

// What somebody finds out by asking: names of targets and formats, and what is said of a wrong one.

let folder = "";
test.before.each(() => {
  folder = mkdtempSync(join(tmpdir(), "metadef-discover-"));
});
test.after.each(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, content: unknown): string {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content));
  return name;
}

const metadef = (words: readonly string[], answers?: readonly string[]) => runCommand(words, { cwd: folder, ...(answers && { answers }) });

const FLAVOR = { name: "m1", vcpus: 1, ram: 512, disk: 1, extra_specs: { "hw:cpu_policy": "dedicated" } };
const NAMESPACE = {
  namespace: "Acme::A",
  display_name: "Acme",
  visibility: "public",
  resource_type_associations: [{ name: "OS::Nova::Flavor", prefix: "acme:" }],
  properties: { tier: { title: "Tier", type: "string", enum: ["gold"] } },
};

test("targets lists all that --target accepts, and nothing else", async () => {
  const { code, out } = await metadef(["targets", "--format", "json"]);
  assert.is(code, 0);
  const { platforms, starlingx_services } = JSON.parse(out) as {
    platforms: { platform: string; releases: { target: string; also: string[]; newest: boolean }[] }[];
    starlingx_services: { target: string }[];
  };
  const listed = platforms.flatMap(({ releases }) => releases);
  assert.equal(
    listed.map(({ target }) => target),
    targetNames(),
  );
  for (const { target, also } of listed) {
    for (const other of also) assert.equal(resolveTarget(other), resolveTarget(target));
  }
  for (const { platform, releases } of platforms) {
    assert.equal(
      releases.filter(({ newest }) => newest).map(({ target }) => resolveTarget(target)),
      [resolveTarget(platform)],
    );
  }
  for (const { target } of starlingx_services) assert.ok(listed.some((each) => each.target === target));
  const text = (await metadef(["targets"])).out;
  for (const { target } of listed) assert.match(text, `\n  ${target}`);
  assert.match(text, /openstack@2024\.1 +openstack@caracal\n/);
  assert.match(text, /\n {2}9 and 10 +OpenStack 2023\.1 +--target openstack@2023\.1\n/);
});

const WRONG_TARGETS: readonly [given: string, says: RegExp][] = [
  ["caracal", /^metadef: unknown platform "caracal": did you mean openstack@caracal\?\n$/],
  ["Caracal", /did you mean openstack@caracal\?/],
  ["2018.10", /did you mean starlingx@2018\.10\?/],
  ["2026.1", /did you mean openstack@2026\.1\?/],
  ["openstak@caracal", /unknown platform "openstak": did you mean openstack@caracal\?/],
  ["openstack@carcal", /unknown release "carcal" of openstack: did you mean openstack@caracal\?/],
  ["openstack-2026.1", /did you mean openstack@2026\.1/],
  ["starlinx", /did you mean starlingx\?/],
  ["master", /did you mean openstack@master or starlingx@master\?/],
  ["kubernetes", /unknown platform "kubernetes": known are openstack and starlingx/],
];

test("a wrong target gets a suggestion, in every command and in a configuration", async () => {
  write("flavor.json", FLAVOR);
  for (const [given, says] of WRONG_TARGETS) {
    for (const words of [
      ["lint", "flavor.json", "--target", given],
      ["list", "--target", given],
      ["diff", given, "openstack"],
      ["generate", "--out", "made", "--target", given],
      ["init", "--target", given],
    ]) {
      const { code, err } = await metadef(words);
      assert.is(code, 2, words.join(" "));
      assert.match(err, says, words.join(" "));
    }
  }
  write("metadef.config.json", { target: "caracal" });
  assert.match((await metadef(["lint", "flavor.json"])).err, /metadef\.config\.json:1:11: .*did you mean openstack@caracal\?/);
});

test("--as lists its formats, and suggests one", async () => {
  const { code, out } = await metadef(["lint", "--as", "list"]);
  assert.is(code, 0);
  assert.equal(
    out
      .trimEnd()
      .split("\n")
      .map((line) => line.split(" ")[0]),
    [...formatNames],
  );
  const wrong = await metadef(["lint", "--as", "nova-flavor"]);
  assert.is(wrong.code, 2);
  assert.match(wrong.err, 'unknown format "nova-flavor": did you mean nova-flavors? (metadef lint --as list names all)');
});

test("init shows the choices, repeats its question, and points at no schema that is not there", async () => {
  const { code, err } = await metadef(["init"], ["openstak@zed", "nonsense", "openstack@caracal"]);
  assert.is(code, 0);
  assert.match(err, "openstack@yoga, openstack@zed");
  assert.match(err, "did you mean openstack@zed?");
  assert.is(err.split(`Target? [openstack@${NEWEST.openstack}]`).length, 4);
  assert.equal(JSON.parse(readFileSync(join(folder, "metadef.config.json"), "utf8")), { target: "openstack@2024.1" });
  rmSync(join(folder, "metadef.config.json"));
  write("node_modules/metadef/schemas/config.schema.json", {});
  await metadef(["init"], [""]);
  assert.equal(JSON.parse(readFileSync(join(folder, "metadef.config.json"), "utf8")), {
    $schema: "./node_modules/metadef/schemas/config.schema.json",
    target: `openstack@${NEWEST.openstack}`,
  });
  rmSync(join(folder, "metadef.config.json"));
  await metadef(["init", "--format", "yaml", "--yes"]);
  assert.is(
    readFileSync(join(folder, "metadef.config.yaml"), "utf8"),
    `# yaml-language-server: $schema=./node_modules/metadef/schemas/config.schema.json\ntarget: openstack@${NEWEST.openstack}\n`,
  );
});

const PROPERTIES: readonly [given: string, property: object | RegExp][] = [
  [
    "tier:string=gold,silver:The class: of hosts",
    { title: "Tier", description: "The class: of hosts", type: "string", enum: ["gold", "silver"] },
  ],
  ["tier:=gold", { title: "Tier", type: "string", enum: ["gold"] }],
  ["tier:string", { title: "Tier", type: "string" }],
  ["tier", { title: "Tier", type: "string" }],
  ["depth:integer=one", /depth has the type integer, but Glance accepts a list of values only for a string/],
  ["on:boolean=true", /on has the type boolean, but/],
  ["tier:text", /unknown type "text"; use string, integer, number or boolean/],
];

test("new writes a property with the values that are valid", async () => {
  for (const [given, property] of PROPERTIES) {
    const { code, out, err } = await metadef(["new", "namespace", "--yes", "--name", "Acme::A", "--property", given]);
    if (property instanceof RegExp) {
      assert.is(code, 2, given);
      assert.match(err, property);
    } else assert.equal(Object.values(JSON.parse(out).properties), [property], given);
  }
  const asked = await metadef(
    ["new", "namespace", "--name", "Acme::A", "--property", "tier"],
    ["", "", "", "", "text", "string", "gold, silver", ""],
  );
  assert.equal(JSON.parse(asked.out).properties, { tier: { title: "Tier", type: "string", enum: ["gold", "silver"] } });
});

test("a folder of namespaces that holds something else names the file", async () => {
  write("own/acme.json", NAMESPACE);
  write("own/flavor.json", FLAVOR);
  const { code, err } = await metadef(["list", "--namespaces", "own"]);
  assert.is(code, 2);
  assert.match(err, /^metadef: namespaces of own: own\/flavor\.json: not a namespace/);
  assert.is(err.trimEnd().split("\n").length, 1);
});

test("lint --fix says where there is nothing to fix", async () => {
  write("flavor.json", FLAVOR);
  write("acme.json", NAMESPACE);
  for (const file of ["flavor.json", "acme.json"]) {
    const { code, err } = await metadef(["lint", file, "--fix"]);
    assert.is(code, 0);
    assert.is(err, "metadef: --fix changed nothing; it corrects only what has one right answer\n");
  }
});

test("a sign that other globs have is an error in a configuration", async () => {
  write("flavor.json", FLAVOR);
  for (const [glob, sign] of [
    ["[ab].json", "["],
    ["a].json", "]"],
    ["a\\*.json", "\\"],
    ["!(a).json", undefined],
    ["+(a).json", "+("],
    ["a@(b|c)", "@("],
  ] as const) {
    write("metadef.config.json", { ignore: [glob] });
    const { code, err } = await metadef(["lint", "flavor.json"]);
    assert.is(code, 2, glob);
    if (sign !== undefined) assert.match(err, `a glob has no "${sign}"; use *, **, ? or {a,b}`);
  }
  write("metadef.config.json", { ignore: ["other (1).json", "a+b@c.json"] });
  assert.is((await metadef(["lint", "flavor.json"])).code, 0);
});

test.run();
