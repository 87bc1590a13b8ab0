import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { INVISIBLE } from "../src/files/invisible.ts";

const command = resolve(import.meta.dirname, "../dist/metadef.js");
const folder = mkdtempSync(join(tmpdir(), "metadef-system-"));
test.after(() => rmSync(folder, { recursive: true, force: true }));

const NAMESPACE = JSON.stringify({
  namespace: "Acme::A",
  objects: [],
  resource_type_associations: [{ name: "OS::Nova::Flavor", prefix: "acme:" }],
  properties: { x: { title: " X ", description: "x".repeat(40_000), type: "bool" } },
});
const FLAVOR = JSON.stringify({ flavor: { name: "f", vcpus: 1, ram: 1, disk: 1, extra_specs: { "hw:cpu_policy": "x" } } });

/** Each command that writes, the files before, and the file that it would write. */
const WRITERS: readonly (readonly [words: string, files: Readonly<Record<string, string>>, written: string])[] = [
  ["lint --fix a.json", { "a.json": NAMESPACE }, "a.json"],
  ["fmt a.json", { "a.json": NAMESPACE }, "a.json"],
  [
    "generate --namespaces n --no-built-in --only types --out made",
    { "n/a.json": NAMESPACE.replace("bool", "boolean"), "made/types.d.ts": "old" },
    "made/types.d.ts",
  ],
  ["new namespace --yes --name Acme::A --resource-type OS::Nova::Flavor=acme: a.json", {}, "a.json"],
  ["init --yes", {}, "metadef.config.json"],
  ["lint --format json=report.json flavor.json", { "flavor.json": FLAVOR, "report.json": "old" }, "report.json"],
  ["lint --baseline base.ndjson --update-baseline flavor.json", { "flavor.json": FLAVOR }, "base.ndjson"],
];

let places = 0;

function lay(files: Readonly<Record<string, string>>): string {
  const place = join(folder, String(places++));
  mkdirSync(place);
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(dirname(join(place, file)), { recursive: true });
    writeFileSync(join(place, file), content);
  }
  return place;
}

function metadef(words: readonly string[], cwd: string): { status: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...words], { cwd, encoding: "utf8", timeout: 60_000 });
  return { status, out: stdout, err: stderr };
}

/** A line or more for people, nothing of ours. */
function assertTold(words: string, status: number | null, text: string, why: RegExp): void {
  assert.is(status, 2, `${words}: ${text}`);
  assert.match(text, why, words);
  assert.not.match(text, /a bug:|\n {4}at /, words);
}

// a mount of one's own needs rights that not every machine gives
const mounts = spawnSync("unshare", ["-rm", "mount", "-t", "tmpfs", "none", folder]).status === 0;

/** Runs a command on a file system of its own. @param before shell commands that make it as it is meant */
function onOwnDisk(words: string, files: Readonly<Record<string, string>>, before: string): { status: number; text: string; left: string } {
  const [original, place] = [lay(files), lay({})];
  const script = `
    mount -t tmpfs -o size=256k none ${place} && cp -r ${original}/. ${place} && cd ${place} || exit 99
    ${before}
    '${process.execPath}' '${command}' ${words} 2>&1; echo "status $?"
    rm -f filler; mount -o remount,rw ${place}; find . -type f | sort | while read -r file; do echo "$file $(md5sum < "$file")"; done`;
  const run = spawnSync("unshare", ["-rm", "sh", "-c", script], { encoding: "utf8", timeout: 60_000 });
  const [text = "", left = ""] = run.stdout.split(/^status /m) as [string, string];
  return { status: Number.parseInt(left, 10), text: text + run.stderr, left: left.slice(left.indexOf("\n") + 1) };
}

if (!mounts) test.skip("full and read-only disks, and pipes: this machine lets nobody mount a file system of their own", () => undefined);

for (const [words, files, written] of mounts ? WRITERS : []) {
  test(`on a full disk: ${words}`, () => {
    const untouched = onOwnDisk("--version", files, "").left;
    const { status, text, left } = onOwnDisk(words, files, "dd if=/dev/zero of=filler bs=1k count=1024 2>/dev/null");
    assertTold(words, status, text, /ENOSPC|disk is full/);
    assert.is(left, untouched, "every file is as it was, and nothing is left beside it");
  });

  test(`in a folder that is read-only: ${words}`, () => {
    const { status, text, left } = onOwnDisk(words, files, "mount -o remount,ro .");
    assertTold(words, status, text, /EROFS|read-only/);
    assert.is(left, onOwnDisk("--version", files, "").left);
  });

  test(`with a pipe in the place of its output: ${words}`, () => {
    const place = lay(files);
    mkdirSync(dirname(join(place, written)), { recursive: true });
    rmSync(join(place, written), { force: true });
    spawnSync("mkfifo", [join(place, written)]);
    const { status, out, err } = metadef(words.split(" "), place);
    assertTold(words, status, out + err, /not a regular file|already exists|nothing to check in it/);
  });
}

test("an endless device in the place of any input ends a command with a reason", () => {
  const place = lay({ "flavor.json": FLAVOR });
  for (const words of [
    "lint /dev/zero",
    "lint --explain-detection /dev/zero",
    "lint --config /dev/zero flavor.json",
    "lint --namespaces /dev/zero flavor.json",
    "lint --baseline /dev/zero flavor.json",
    "fmt /dev/zero",
    "check --flavor /dev/zero --image /dev/zero",
    "effect --flavor /dev/zero",
    "generate --namespaces /dev/zero --out made",
    "list --namespaces /dev/zero",
    "test /dev/zero",
  ]) {
    const { status, out, err } = metadef(words.split(" "), place);
    assertTold(words, status, out + err, /\/dev\/zero|not a regular file|EFBIG/);
  }
});

const ODD_NAMES: readonly Buffer[] = [
  Buffer.from([0x62, 0xff, 0x2e, 0x6a, 0x73, 0x6f, 0x6e]),
  Buffer.from("a\nb.json"),
  Buffer.from("\u001b[31mred\u001b[0m.json"),
  Buffer.from("\u202egnp.json"),
  Buffer.from("-rf.json"),
  Buffer.from("$(touch pwned).json"),
];

test("names that are no UTF-8, that have line breaks and escapes, are reported and end no run", () => {
  const place = lay({ "flavor.json": FLAVOR, "z.json": NAMESPACE });
  for (const name of ODD_NAMES) writeFileSync(Buffer.concat([Buffer.from(`${place}/`), name]), FLAVOR);
  for (const words of [
    "lint .",
    "lint --format compact .",
    "lint --format json .",
    "lint --fix .",
    "fmt --check .",
    "lint --explain-detection .",
  ]) {
    const { status, out, err } = metadef(words.split(" "), place);
    assert.is.not(status, 3, `${words}: ${err}`);
    assert.equal((out + err).match(INVISIBLE), null, words);
    assert.match(out + err, words.startsWith("fmt") || words.includes("--fix") ? "z.json" : "flavor.json", words);
    // of the file whose name is no text, nobody can say more
    if (words === "lint .") assert.match(err, /cannot be read/);
  }
  assert.not.ok(existsSync(join(place, "pwned")));
});

test("a working folder that was deleted is one line", () => {
  const gone = mkdtempSync(join(tmpdir(), "metadef-gone-"));
  const { status, stdout, stderr } = spawnSync(
    "sh",
    ["-c", 'cd "$1" && rmdir "$1" && exec "$2" "$0" lint', command, gone, process.execPath],
    { encoding: "utf8" },
  );
  assert.equal([status, stdout, stderr], [2, "", "metadef: the working folder does not exist any more; change into another one\n"]);
});

test("SIGINT midway leaves an output as it was, and the next run clears the rest", async () => {
  const place = lay({ "report.json": "old" });
  const child = spawn(process.execPath, [command, "lint", "--format", "json=report.json", "-"], {
    cwd: place,
    stdio: ["pipe", "ignore", "ignore"],
  });
  const ended = new Promise((done) => child.once("exit", (code, signal) => done(signal ?? code)));
  child.stdin.on("error", () => void 0);
  const line = `${FLAVOR}\n`.repeat(2000);
  for (let round = 0; round < 200 && readdirSync(place).length < 2; round++) {
    child.stdin.write(line);
    await new Promise((resume) => setTimeout(resume, 50));
  }
  child.kill("SIGINT");
  assert.ok(["SIGINT", 130].includes((await ended) as string));
  assert.is(readFileSync(join(place, "report.json"), "utf8"), "old");
  assert.is(readdirSync(place).length, 2, "it was writing");
  writeFileSync(join(place, "flavor.json"), FLAVOR);
  assert.is(metadef(["lint", "--format", "json=report.json", "flavor.json"], place).status, 1);
  assert.equal(readdirSync(place).sort(), ["flavor.json", "report.json"]);
});

test.run();
