import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";

// What stands in the way of a command: files that are none, outputs that take nothing, words that are not meant.

const command = resolve(import.meta.dirname, "../dist/metadef.js");
const NAMESPACE = JSON.stringify({
  namespace: "Acme::A",
  display_name: "Acme",
  visibility: "public",
  resource_type_associations: [{ name: "OS::Nova::Flavor", prefix: "acme:" }],
  properties: { tier: { title: "Tier", type: "string", enum: ["gold"] } },
});
const BAD = JSON.stringify({ name: "m1", vcpus: 1, ram: 512, disk: 1, extra_specs: { "hw:cpu_policy": "no" } });
let folder = "";

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function metadef(...words: string[]): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...words], {
    cwd: folder,
    input: "",
    encoding: "utf8",
    timeout: 600_000,
    maxBuffer: 1 << 28,
  });
  return { code: status, out: stdout, err: stderr };
}

/** The command in a shell, which says what its words `"$@"` are sent to. */
function inShell(script: string, ...words: string[]): Ended {
  const { status, stdout, stderr } = spawnSync("bash", ["-c", script, process.execPath, command, ...words], {
    cwd: folder,
    encoding: "utf8",
    timeout: 600_000,
  });
  return { code: status, out: stdout, err: stderr };
}

function write(name: string, text: string): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), text);
}

test.before(() => {
  folder = mkdtempSync(join(tmpdir(), "metadef-robust-"));
  write("bad.json", BAD);
  write("own/acme.json", NAMESPACE);
});
test.after(() => rmSync(folder, { recursive: true, force: true }));

/** A mistake is told in one line, and ends with 2. */
function isTold(words: string[], says: RegExp): void {
  const { code, err } = metadef(...words);
  assert.is(code, 2, `${words.join(" ")}: ${err}`);
  assert.match(err, says);
  assert.is(err.trimEnd().split("\n").length, 1, err);
  assert.not.match(err, /\x1b|a bug|\n\s+at /);
}

test("words that are not meant are told, with what was", () => {
  const table: [words: string[], says: RegExp][] = [
    [["lnit"], /unknown command "lnit": did you mean lint\?/],
    [["\u001bx"], /unknown command "\\u\{1b\}x"/],
    [["show"], /not enough words: metadef show <name> /],
    [["diff", "openstack"], /not enough words: metadef diff <from> <to> /],
    [["lint", "--fail-on", "nope"], /metadef: --fail-on cannot be "nope"; use error, warning, info or never/],
    [["lint", "--target"], /--target needs a value/],
    [["lint", "--as", "\u001bx"], /unknown format "\\u\{1b\}x"/],
    [["lint", "--\u001bx"], /\\u\{1b\}x/],
    [["lint", ""], /"": no such file or folder/],
    [["check", "--flavor", "", "--image", "bad.json"], /"": no such file or folder/],
    [["list", "--namespaces", ""], /namespaces of "": no folder, file or package/],
  ];
  for (const [words, says] of table) isTold(words, says);
});

test("an option that may stand several times takes one word each time", () => {
  assert.match(metadef("lint", "--namespaces", "own", "bad.json").out, /bad\.json:1:\d+: error/);
  assert.match(metadef("search", "--namespaces", "own", "gold").out, /^acme:tier: Tier/);
  const NEW = ["new", "namespace", "--yes", "--name", "A::B", "--display-name", "A", "--description", "B"];
  const { code, out } = metadef(...NEW, "--resource-type", "OS::Nova::Flavor=a:", "--property", "tier:string:C", "made.json");
  assert.is(code, 0);
  assert.is(out, "made.json\n");
});

test("files that are none, and files that cannot be read", () => {
  symlinkSync("circle.json", join(folder, "circle.json"));
  write("pipes/acme.json", NAMESPACE);
  write("pipes/tests/tiers.json", '[{ "flavor": { "extra_specs": { "acme:tier": "gold" } }, "expect": [] }]');
  mkdirSync(join(folder, "pipes/tests/folder.json"));
  for (const name of ["pipes/pipe.json", "pipes/tests/pipe.json"]) spawnSync("mkfifo", [join(folder, name)]);
  assert.is(metadef("test", "pipes").out, "1 passed, 0 failed\n");
  assert.match(metadef("show", "acme:tier", "--namespaces", "pipes").out, /^acme:tier\n/);
  for (const name of ["circle.json", "bad.json/x", "x".repeat(5000)]) {
    assert.is(metadef("config", name).code, 0, name.slice(0, 20));
  }
  write("file/acme.json", NAMESPACE);
  write("file/tests", "");
  isTold(["test", "file"], /no table/);
  write("broken/acme.json", '{\n  "namespace": }');
  isTold(["list", "--namespaces", "broken"], /namespaces of broken: broken\/acme\.json:2:16: not valid JSON: /);
  isTold(["list", "--namespaces", "broken/acme.json"], /broken\/acme\.json:2:16: not valid JSON: /);
  write("tables/acme.json", NAMESPACE);
  write("tables/tests/a.json", '[\n  {"flavor": }]');
  isTold(["test", "tables"], /tables\/tests\/a\.json:2:14: not valid JSON: /);
});

test("more than a call has room for: findings of one flavor, flavors of one list", () => {
  const many = Array.from({ length: 130_000 }, (_, index) => index);
  const extra_specs = Object.fromEntries(many.map((index) => [`é${index}`, "x"]));
  write("wide.json", JSON.stringify({ name: "wide", vcpus: 1, ram: 512, disk: 1, extra_specs }));
  const { code, out } = metadef("lint", "wide.json");
  assert.is(code, 1);
  assert.match(out.slice(-200), "130000 errors, 0 warnings in 1 resource of 1 file");
  write("list.json", JSON.stringify(many.map((index) => ({ name: `f${index}`, vcpus: 1, ram: 512, disk: 1, extra_specs: {} }))));
  write("image.json", JSON.stringify({ name: "i", properties: {} }));
  isTold(["check", "--flavor", "list.json", "--image", "image.json"], /there are 130000 flavors: name one/);
});

test("an output that cannot be written is told, and nothing half written is left", () => {
  isTold(["generate", "--namespaces", "own", "--out", "bad.json"], /bad\.json cannot be written \(E(?:EXIST|NOTDIR)\)/);
  mkdirSync(join(folder, "made/types.d.ts"), { recursive: true });
  isTold(["generate", "--namespaces", "own", "--out", "made", "--only", "types"], /made cannot be written \(it is not a regular file\)/);
  assert.equal(readdirSync(join(folder, "made")), ["types.d.ts"]);
});

(existsSync("/dev/full") ? test : test.skip)("a full disk behind the standard output, and one behind the errors", () => {
  const { code, err } = inShell('"$0" "$@" >/dev/full', "lint", "bad.json");
  assert.is(code, 2);
  assert.is(err, "metadef: the standard output cannot be written (ENOSPC)\n");
  assert.is(inShell('"$0" "$@" 2>/dev/full', "lint", "nowhere.json").code, 2);
});

test("a run that is ended leaves the file that it was to write as it was, and the next one clears up", async () => {
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    write("ended/out.json", "before");
    write("ended/bad.json", BAD);
    const run = spawn(process.execPath, [command, "lint", "bad.json", "-", "--format", "compact", "--format", "json=out.json"], {
      cwd: join(folder, "ended"),
      stdio: ["pipe", "pipe", "ignore"],
    });
    const ended = new Promise<NodeJS.Signals | null>((resolve) => run.once("exit", (_, by) => resolve(by)));
    // the first file is done, and the standard input is waited for
    await new Promise((resolve) => run.stdout.once("data", resolve));
    run.kill(signal);
    assert.is(await ended, signal);
    assert.is(readFileSync(join(folder, "ended/out.json"), "utf8"), "before");
    assert.is(inShell('cd ended && "$0" "$@"', "lint", "bad.json", "--format", "json=out.json").code, 1);
    assert.equal(readdirSync(join(folder, "ended")), ["bad.json", "out.json"]);
  }
});

test("the exit code is that of what was found, also where nobody reads on", () => {
  const ended = 'set -o pipefail; "$0" "$@" | true';
  assert.equal(
    [inShell(ended, "lint", "bad.json"), inShell(ended, "list")],
    [
      { code: 1, out: "", err: "" },
      { code: 0, out: "", err: "" },
    ],
  );
});

test.run();
