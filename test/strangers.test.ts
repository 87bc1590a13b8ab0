import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { INVISIBLE, visibleCode } from "../src/files/invisible.ts";

const command = resolve(import.meta.dirname, "../dist/metadef.js");
const folder = realpathSync(mkdtempSync(join(tmpdir(), "metadef-strangers-")));
const repository = join(folder, "repository");

function write(name: string, content: unknown): void {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content));
}

/** Runs the command in the repository; it may not hang. */
function metadef(...words: string[]): { status: number | null; text: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...words], {
    cwd: repository,
    encoding: "utf8",
    timeout: 60_000,
  });
  return { status, text: stdout + stderr };
}

const FLAVOR = { name: "f", vcpus: 1, ram: 512, disk: 1, extra_specs: { "acme:x": "1" } };
const NAMESPACE = {
  namespace: "Acme",
  display_name: "Acme",
  description: "d",
  resource_type_associations: [{ name: "OS::Nova::Flavor", prefix: "acme:" }],
  properties: { x: { title: "X", description: "x", type: "string" } },
};

test.before(() => {
  mkdirSync(join(repository, ".git"), { recursive: true });
  write("repository/flavor.json", FLAVOR);
  write("repository/sub/flavor.json", FLAVOR);
  write("repository/metadefs/acme.json", NAMESPACE);
  write("repository/base.json", { target: "openstack@2024.1" });
  write("secret/.npmrc", "//registry.example/:_authToken=npm_SECRET\n");
  write("secret/config.json", { target: "openstack@2024.1" });
  write("secret/metadefs/acme.json", NAMESPACE);
  symlinkSync("../secret/config.json", join(repository, "link.json"));
  symlinkSync("../secret", join(repository, "linked"));
});
test.after(() => rmSync(folder, { recursive: true, force: true }));

const OUT: readonly (readonly [what: string, configuration: object])[] = [
  ["a file outside, by extends", { extends: "../secret/.npmrc" }],
  ["a file outside, by its absolute path", { extends: join(folder, "secret/config.json") }],
  ["a link to a file outside", { extends: "./link.json" }],
  ["a link to a folder outside", { namespaces: ["linked/metadefs"] }],
  ["namespaces outside", { namespaces: ["../secret/metadefs"] }],
  ["the environment of a process", { namespaces: ["/proc/self/environ"] }],
  ["a schema outside", { platform: { schema_image: "../secret/config.json" } }],
];

for (const [what, configuration] of OUT) {
  test(`a configuration that was found does not lead to ${what}`, () => {
    write("repository/metadef.config.json", configuration);
    const { status, text } = metadef("lint", "flavor.json");
    assert.is(status, 2);
    assert.match(text, /^metadef: metadef\.config\.json:1:\d+: ".*" leads out of the repository/);
    assert.not.match(text, /SECRET|PATH=/);
    rmSync(join(repository, "metadef.config.json"));
  });
}

test("inside its repository a configuration leads anywhere, and the user's own leads out of it", () => {
  write("repository/sub/metadef.config.json", { extends: "../base.json", namespaces: ["../metadefs"] });
  assert.match(metadef("lint", "sub/flavor.json").text, "0 errors, 0 warnings in 1 resource of 1 file, judged by openstack@2024.1");
  rmSync(join(repository, "sub/metadef.config.json"));
  write("repository/own.json", { extends: "../secret/config.json", namespaces: ["../secret/metadefs"] });
  assert.match(metadef("lint", "--config", "own.json", "flavor.json").text, "judged by openstack@2024.1");
});

test("outputs of a configuration stay in the repository, behind links too", () => {
  mkdirSync(join(folder, "escape"));
  for (const out of ["../escape", "up/escape", "../new/deep"]) {
    if (!existsSync(join(repository, "up"))) symlinkSync("..", join(repository, "up"));
    write("repository/metadef.config.json", { generate: [{ out, only: ["types"] }] });
    const { status, text } = metadef("generate");
    assert.is(status, 2, out);
    assert.match(text, "leads out of the repository");
  }
  mkdirSync(join(repository, "types"), { recursive: true });
  symlinkSync("../../escape/planted", join(repository, "types/types.d.ts"));
  write("escape/planted", "mine");
  write("repository/metadef.config.json", { generate: [{ out: "types", only: ["types"] }] });
  const { status, text } = metadef("generate");
  assert.is(status, 2);
  assert.match(text, "leads out of the project");
  assert.equal(readdirSync(join(folder, "escape")), ["planted"]);
  assert.is(readFileSync(join(folder, "escape/planted"), "utf8"), "mine");
  assert.not.ok(existsSync(join(folder, "new")));
  rmSync(join(repository, "metadef.config.json"));
});

test("of a file of another kind no message has the content", () => {
  write("secret/shadow", "root:$6$SECRET:20228:0:99999:7::\ndaemon:*:20228:0:99999:7::\n");
  write("secret/token.json", { password: "SECRET" });
  write("secret/scalar", "SECRET");
  write("secret/broken", '{"a": SECRET');
  for (const name of ["shadow", "token.json", "scalar", "broken", ".npmrc"]) {
    for (const words of [
      ["lint", "--config"],
      ["lint", "--namespaces"],
    ]) {
      const { status, text } = metadef(...words, `../secret/${name}`, "flavor.json");
      assert.is(status, 2, `${words} ${name}`);
      assert.not.match(text, "SECRET", `${words} ${name}`);
    }
  }
});

test("pipes and devices hang no command", () => {
  spawnSync("mkfifo", [join(repository, "pipe.json"), join(repository, "metadefs/pipe.json")]);
  assert.is(metadef("lint", "pipe.json").status, 2);
  assert.match(metadef("lint", "/dev/zero").text, "EFBIG");
  assert.match(metadef("fmt", "pipe.json").text, "not a regular file");
  assert.match(metadef("lint", "--config", "pipe.json", "flavor.json").text, "it is no file");
  assert.match(metadef("lint", "--namespaces", "pipe.json", "flavor.json").text, "not a regular file");
  assert.is(metadef("lint", "--namespaces", "metadefs", "flavor.json").status, 0);
  assert.is(metadef("lint", ".").status, 0);
});

test("invisible characters reach neither the terminal nor code that is generated", () => {
  const odd = "a\u202eb\u200bc\u2028d\u{e0041}e\u00adf\u2066g\ufeff";
  write("repository/odd.json", { ...FLAVOR, name: odd, extra_specs: { [`hw:${odd}`]: odd } });
  for (const format of ["text", "json"]) {
    const { status, text } = metadef("lint", "--format", format, "odd.json");
    assert.is(status, 1);
    assert.equal(text.match(INVISIBLE), null, format);
  }
  // Glance takes no characters of four bytes
  const words = odd.replace("\u{e0041}", "");
  const property = { title: words, description: words, type: "string", enum: [words, "plain"] };
  write("repository/odd/odd.json", { ...NAMESPACE, description: words, properties: { x: property } });
  assert.is(metadef("generate", "--namespaces", "odd", "--out", "made", "--no-built-in").status, 0);
  const files = readdirSync(join(repository, "made"), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  assert.ok(files.length > 3);
  for (const entry of files) {
    const text = readFileSync(join(entry.parentPath, entry.name), "utf8");
    assert.equal(text.match(INVISIBLE), null, entry.name);
    if (entry.name.endsWith(".json")) JSON.parse(text);
  }
});

test("what is written visibly means the same", () => {
  const odd = { "a\u202e": "\u{e0041}\u200b" };
  assert.equal(JSON.parse(visibleCode(JSON.stringify(odd))), odd);
});

test.run();
