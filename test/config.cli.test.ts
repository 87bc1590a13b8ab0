import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { NEWEST } from "../src/catalog/releases.ts";
import type { Io } from "../src/cli/io.ts";
import { runInit } from "../src/cli/run/init.ts";
import { PLAIN } from "../src/cli/style.ts";
import { knownCodes } from "../src/setup/known-rules.ts";

const root = resolve(import.meta.dirname, "..");
const command = join(root, "dist/metadef.js");
let folder = "";

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function metadef(words: string[], input = ""): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...words], { cwd: folder, input, encoding: "utf8" });
  return { code: status, out: stdout, err: stderr };
}

function write(name: string, content: unknown): string {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content));
  return name;
}

const flavor = (extra_specs: unknown) => ({ name: "m1", vcpus: 2, ram: 2048, disk: 10, extra_specs });
const PACK = {
  namespace: "Acme::Tiers",
  resource_type_associations: [{ name: "OS::Nova::Flavor", prefix: "acme:" }],
  properties: { tier: { title: "Tier", type: "string", enum: ["gold", "silver"] } },
};

test.before.each(() => {
  folder = mkdtempSync(join(tmpdir(), "metadef-config-"));
});
test.after.each(() => rmSync(folder, { recursive: true, force: true }));

test("lint: the target by path, and the command line wins", () => {
  const ibrs = flavor({ "hw:cpu_model": "Skylake-Server-IBRS" });
  write("metadef.config.json", { target: "openstack@2024.1", overrides: [{ files: "stx/**", target: "starlingx@2019" }] });
  write("stx/a.json", ibrs);
  write("b.json", ibrs);
  const both = metadef(["lint", "."]);
  assert.is(both.code, 1);
  assert.match(both.out, /^b\.json:1:\d+: error: flavor "m1": Nova has no extra spec/);
  assert.match(both.out, "1 error, 0 warnings in 2 resources of 2 files, judged by openstack@2024.1, starlingx@2019");
  assert.is(metadef(["lint", "."]).err, "");
  assert.is(metadef(["lint", "b.json", "--target", "starlingx@2019"]).code, 0);
  assert.match(metadef(["lint", "stx/a.json", "--target", "openstack@zed"]).out, "judged by openstack@zed");
  assert.match(metadef(["lint", "stx/a.json", "--no-config"]).out, "openstack@2026.2");
  write("other.yaml", "target: starlingx@2018.10\n");
  assert.match(metadef(["lint", "b.json", "--config", "other.yaml"]).out, "value-not-in-release");
  assert.match(metadef(["lint", "-"].concat("--format", "json"), JSON.stringify(ibrs)).out, '"target":"openstack@2024.1"');
});

test("lint: rules of another severity, and off", () => {
  write("a.json", flavor({ hw_cpu_policy: "dedicated", "hw:cpu_policy": "dedicatd" }));
  write("metadef.config.yaml", "rules:\n  misspelt-key: error\n  value-not-in-enum: warning\n");
  const { code, out } = metadef(["lint", "a.json", "--format", "json", "--fail-on", "error"]);
  assert.is(code, 1);
  const report = JSON.parse(out);
  assert.equal(
    report.findings.map(({ code, severity, default_severity }: Record<string, unknown>) => [code, severity, default_severity]),
    [
      ["misspelt-key", "error", "warning"],
      ["value-not-in-enum", "warning", "error"],
    ],
  );
  const schema = JSON.parse(readFileSync(join(root, "schemas/report.schema.json"), "utf8"));
  assert.ok(new Ajv2020({ strict: false }).compile(schema)(report));
  const text = metadef(["lint", "a.json"]).out;
  // what a configuration calls an error no service refuses; what it calls a warning is still refused
  assert.is(text.match(/= Nova refuses it/g)?.length, 1);
  write("metadef.config.yaml", "rules: {misspelt-key: off, value-not-in-enum: off}\n");
  assert.match(metadef(["lint", "a.json"]).out, /^0 errors, 0 warnings in 1 resource/);
});

test("lint: ignored files are not read, and a named one is told", () => {
  write("metadef.config.json", { ignore: ["vendor", "*.tmp.json"] });
  write("vendor/a.json", "{ broken");
  write("b.tmp.json", "{ broken");
  write("c.json", flavor({}));
  assert.match(metadef(["lint", "."]).out, "0 errors, 0 warnings in 1 resource of 1 file");
  const { code, out, err } = metadef(["lint", "vendor/a.json"]);
  assert.is(code, 0);
  assert.match(out, "of 0 files");
  assert.match(err, "vendor/a.json: ignored by metadef.config.json:1:12");
});

test("packs are known to every command", () => {
  write("node_modules/@acme/pack/package.json", { name: "@acme/pack" });
  write("node_modules/@acme/pack/metadefs/tiers.json", PACK);
  write("metadef.config.json", { namespaces: ["@acme/pack"] });
  write("a.json", flavor({ "acme:teir": "gold", "acme:tier": "brass" }));
  const { code, out } = metadef(["lint", "a.json"]);
  assert.is(code, 1);
  assert.match(out, "did you mean acme:tier?");
  assert.match(out, 'warning: flavor "m1": "brass" is not valid for acme:tier');
  assert.match(metadef(["list", "--namespace", "Acme::Tiers"]).out, /acme:tier +gold \| silver/);
  const shown = metadef(["show", "acme:tier"]).out;
  assert.match(shown, "Acme::Tiers");
  assert.match(shown, /\nAnother value +no service refuses it\n/);
  assert.not.match(shown, "Read by", "nobody said who reads it");
  assert.match(metadef(["search", "tier"]).out, "acme:tier");
  write("i.json", { name: "i", properties: {} });
  assert.match(metadef(["check", "--flavor", "a.json", "--image", "i.json"]).out, "value-not-in-enum");
  assert.match(metadef(["show", "acme:tier", "--no-config"]).err, 'unknown key or namespace "acme:tier"');
  assert.is(metadef(["generate", "--out", "out", "--only", "types", "--target", "openstack"]).code, 0);
  assert.match(readFileSync(join(folder, "out/types.d.ts"), "utf8"), '"acme:tier"');
  write("own/tiers.json", PACK);
  assert.is(metadef(["show", "acme:tier", "--no-config", "--namespaces", "own"]).code, 0);
});

test("a pack's supplement: releases of one platform, and what is wrong with it", () => {
  write("metadef.config.json", { namespaces: "own" });
  write("own/tiers.json", PACK);
  write("a.json", flavor({ "acme:tier": "brass" }));
  const supplement = (content: unknown) => write("own/supplement/tiers.json", content);
  supplement({ namespace: "Acme::Tiers", properties: { tier: { since: "2025.1" } } });
  assert.match(metadef(["lint", "a.json"]).out, "value-not-in-enum");
  assert.match(metadef(["lint", "a.json", "--target", "openstack@zed"]).out, "key-not-in-release");
  assert.is(metadef(["lint", "a.json", "--target", "starlingx@2019"]).code, 0);
  const template = (pattern: string) => ({ "{a}.b": { title: "t", type: "string", parameters: { a: { pattern } } } });
  const wrong: [content: unknown, says: RegExp][] = [
    [5, /its supplement must be object/],
    [{ namespace: "Acme::Tiers", properties: { tier: 5 } }, /its supplement, \/properties\/tier, must be object/],
    [{ namespace: "Acme::Tiers", properties: { tier: { since: "never" } } }, /"never" is a release of no platform/],
    [{ namespace: "Acme::Tiers", templates: template("((") }, /the pattern of \{a\}: a group is not closed/],
    [{ namespace: "Acme::Tiers", templates: template("(a+)+") }, /JavaScript does not accept it, or it can be very slow/],
    [{ namespace: "Acme::Tiers", templates: template("(?P<x>a)") }, /the pattern of \{a\}: JavaScript does not accept it/],
    [{ namespace: "Acme::Tiers", templates: template("a\\-b") }, /the pattern of \{a\}: JavaScript does not accept it/],
    [{ namespace: "Acme::Tiers", templates: template("(?<a>b)") }, /the pattern of \{a\}: it has a named group/],
  ];
  for (const [content, says] of wrong) {
    supplement(content);
    for (const words of [["lint", "a.json"], ["list"]]) {
      const { code, err } = metadef(words);
      assert.is(code, 2, JSON.stringify(content));
      assert.match(err, /^metadef: metadef\.config\.json:1:15: namespaces of own: Acme::Tiers: /);
      assert.match(err, says);
    }
  }
});

test("questions are of the configured target", () => {
  write("metadef.config.json", { target: "starlingx@2018.07" });
  assert.match(metadef(["list", "--resource-type", "flavor"]).out, "starlingx@2018.07");
  assert.match(metadef(["list", "--resource-type", "flavor", "--target", "openstack"]).out, "openstack@2026.2");
});

test("the platform's facts reach the rules, and Glance's own schema the images", () => {
  write("a.json", flavor({ "hw:cpu_policy": "shared" }));
  assert.is(metadef(["lint", "a.json"]).code, 0);
  write("glance/schema-image.json", { os_version: { type: "string", pattern: "^[0-9]+\\.[0-9]+$" } });
  write("metadef.config.yaml", "platform:\n  vswitch_type: ovs-dpdk\n  schema_image: glance/schema-image.json\n");
  assert.match(metadef(["lint", "a.json"]).out, "vswitch-without-large-pages");
  write("i.json", { name: "i", properties: { os_version: "twelve", kernel_id: "any" } });
  const { out } = metadef(["lint", "i.json"]);
  assert.match(out, "outside-site-schema");
  assert.match(out, "Glance refuses it when it is set (HTTP 400)");
  assert.match(out, "1 error, 0 warnings");
  write("glance/schema-image.json", '{\n  "os_version": {"$ref": "#"}\n}');
  const wrong = metadef(["lint", "i.json"]);
  assert.is(wrong.code, 2);
  assert.match(wrong.err, /^metadef: glance\/schema-image\.json:2:17: schema_image: \$ref is not followed/);
});

test("a wrong configuration ends the command before any file is read", () => {
  write("a.json", "{ broken");
  const table: [config: string, says: RegExp][] = [
    ['{\n  "tagret": "x"\n}', /^metadef: metadef\.config\.json:2:3: unknown setting "tagret": did you mean target\?\n$/],
    ['{"rules":{"mispelt-key":"off"}}', /unknown rule "mispelt-key": did you mean misspelt-key\?/],
    ['{"namespaces":"./nope"}', /^metadef: metadef\.config\.json:1:15: namespaces of \.\/nope: no folder/],
    ['{"platform":{"schema_image":"nope.json"}}', /^metadef: metadef\.config\.json:1:\d+: schema_image: there is no such file/],
    ['{"a\\u001b[31m":1}', /unknown setting "a\\u\{1b\}\[31m"/],
    ["{", /This is not valid JSON/],
  ];
  for (const [config, says] of table) {
    write("metadef.config.json", config);
    const { code, out, err } = metadef(["lint", "a.json"]);
    assert.is(code, 2, config);
    assert.is(out, "");
    assert.match(err, says);
    assert.not.match(err, /\n\s+at |\x1b/);
  }
  write("metadef.config.json", "{}");
  write("metadef.config.yaml", "");
  assert.match(metadef(["lint", "a.json"]).err, "metadef.config.json and metadef.config.yaml are two configurations: keep one");
});

test("config: what holds, and where each setting comes from", () => {
  write("base.yaml", "rules:\n  misspelt-key: off\n");
  write("metadef.config.yaml", "extends: ./base.yaml\ntarget: openstack@zed\noverrides:\n  - files: stx\n    target: starlingx\n");
  const { code, out } = metadef(["config", "stx/a.json"]);
  assert.is(code, 0);
  assert.is(
    out,
    [
      "stx/a.json: metadef.config.yaml, extends base.yaml",
      "  overridden by       metadef.config.yaml:4:12  stx",
      "  target              metadef.config.yaml:5:13  starlingx@12",
      "  rules.misspelt-key  base.yaml:2:3             off",
      "",
    ].join("\n"),
  );
  const told = JSON.parse(metadef(["config", "stx/a.json", "--format", "json"]).out);
  assert.is(told.target.value, "starlingx@12");
  assert.equal(told.rules["misspelt-key"].from, {
    file: "base.yaml",
    pointer: "/rules/misspelt-key",
    of: "key",
    line: 2,
    column: 3,
    length: 12,
  });
  assert.is(metadef(["config", "--no-config"]).out, ".: no configuration\n  target  by default  openstack@2026.2\n");
});

test("init writes a configuration, and never over one", async () => {
  const { code, out } = metadef(["init", "--target", "starlingx", "--namespaces", "./own"]);
  assert.is(code, 0);
  assert.is(out, "metadef.config.json\n");
  const written = JSON.parse(readFileSync(join(folder, "metadef.config.json"), "utf8"));
  assert.is(written.target, "starlingx@12");
  const schema = JSON.parse(readFileSync(join(root, "schemas/config.schema.json"), "utf8"));
  assert.ok(new Ajv2020({ strict: false }).compile(schema)(written));
  assert.is(metadef(["init"]).code, 2);
  assert.is(metadef(["init", "--format", "yaml"]).code, 2);
  assert.is(existsSync(join(folder, "metadef.config.yaml")), false);
  rmSync(join(folder, "metadef.config.json"));
  assert.is(metadef(["init", "--target", "openstak"]).code, 2);
  const silent = { out: () => undefined, note: () => undefined, cwd: folder, env: {}, style: PLAIN, columns: 80, room: 80 };
  const io = { ...silent, stdin: async () => new Uint8Array(), stdinPieces: async function* () {} };
  const asked: string[] = [];
  const ask = async (question: string): Promise<string> => {
    asked.push(question);
    return "openstack@caracal";
  };
  await runInit({ target: undefined, namespaces: [], format: "yaml", yes: false }, { ...io, ask } satisfies Io);
  assert.equal(asked, [`Target? [openstack@${NEWEST.openstack}] `]);
  assert.match(metadef(["config"]).out, /target {2}metadef\.config\.yaml:1:9 {2}openstack@2024\.1/);
});

test("explain: the page of a code, all codes, and what was meant", () => {
  const page = metadef(["explain", "disk-below-image-minimum"]);
  assert.is(page.code, 0);
  assert.match(page.out, /^disk-below-image-minimum\n\nThe flavor's root disk is smaller/);
  assert.match(page.out, /\nRefused by {2}Nova, when a server is requested \(HTTP 400\)\n/);
  assert.ok(page.out.split("\n").every((line) => line.length <= 100));
  const list = metadef(["explain"]).out;
  for (const code of knownCodes) assert.match(list, new RegExp(`^${code} \\((?:error|warning|info)\\)$`, "m"));
  assert.match(list, "\n  The guest has no large pages, so its network does not work on hosts with OVS-DPDK");
  const { code, err } = metadef(["explain", "numa-cpus-out-of-rang"]);
  assert.is(code, 2);
  assert.match(err, "did you mean numa-cpus-out-of-range?");
  assert.is(metadef(["explain", "../config"]).code, 2);
  assert.is(metadef(["explain", "__proto__"]).code, 2);
});

test.run();
