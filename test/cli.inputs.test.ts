import { execFileSync, spawnSync } from "node:child_process";
import {
  appendFileSync,
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { runCommand } from "./command.ts";

// What metadef lint reads: files, folders, globs, the standard input, lists, and what git says has changed.

const WRONG = { name: "m1", vcpus: 1, ram: 512, disk: 1, extra_specs: { "hw:cpu_policy": "dedicatd" } };
/** Every file of the tree has one error; what is read is known by its findings. */
const TREE = [
  "flavors/a.json",
  "flavors/deep/b.json",
  "flavors/deep/kept.json",
  "flavors/odd[1].json",
  "build/c.json",
  "vendor/d.json",
  ".hidden/e.json",
  "node_modules/x/f.json",
  "top.json",
  "name.txt",
];

let folder = "";
test.before.each(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "metadef-inputs-")));
  for (const name of TREE) write(name, WRONG);
});
test.after.each(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, content: unknown): void {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content));
}

const git = (...words: readonly string[]): string =>
  execFileSync("git", ["-c", "user.name=n", "-c", "user.email=e@x", ...words], { cwd: folder, encoding: "utf8", stdio: "pipe" });

const metadef = (words: readonly string[], { cwd = folder, input = "" } = {}) => runCommand(["lint", ...words], { cwd, input });

/** The files in which something was found, sorted. */
async function read(words: readonly string[], around: { cwd?: string; input?: string } = {}): Promise<string[]> {
  const { code, out, err } = await metadef([...words, "--format", "json"], around);
  assert.is(err, "", err);
  assert.is(code, 1, out);
  const { findings } = JSON.parse(out) as { findings: { at: { file: string } }[] };
  return findings.map(({ at }) => at.file).sort();
}

async function isRefused(words: readonly string[], says: string | RegExp, around: { cwd?: string; input?: string } = {}): Promise<void> {
  const { code, err } = await metadef(words, around);
  assert.is(code, 2, words.join(" "));
  assert.match(err, says);
  assert.is(err.split("\n").length, 2, err);
}

function ignoreLists(): void {
  mkdirSync(join(folder, ".git/info"), { recursive: true });
  write(".git/info/exclude", "vendor\n");
  write(".gitignore", "# made\nbuild/\n");
  write("flavors/deep/.gitignore", "*.json\n!kept.json\n");
}

const ALL = ["build/c.json", "flavors/a.json", "flavors/deep/b.json", "flavors/deep/kept.json", "flavors/odd[1].json", "top.json"];

const READ: readonly [words: readonly string[], files: readonly string[]][] = [
  [[], ["flavors/a.json", "flavors/deep/kept.json", "flavors/odd[1].json", "top.json"]],
  [["."], ["flavors/a.json", "flavors/deep/kept.json", "flavors/odd[1].json", "top.json"]],
  [["--no-gitignore"], [...ALL, "vendor/d.json"]],
  [["flavors"], ["flavors/a.json", "flavors/deep/kept.json", "flavors/odd[1].json"]],
  [["flavors/deep"], ["flavors/deep/kept.json"]],
  // what somebody names is read, whatever the lists say of it
  [
    ["build", "vendor/d.json"],
    ["build/c.json", "vendor/d.json"],
  ],
  [["name.txt"], ["name.txt"]],
  [[".hidden"], [".hidden/e.json"]],
  // once, however often it is named
  [["top.json", "./top.json", join("flavors", "..", "top.json"), "*.json"], ["top.json"]],
  [["flavors/*.json"], ["flavors/a.json", "flavors/odd[1].json"]],
  [["**/*.json"], ["flavors/a.json", "flavors/deep/kept.json", "flavors/odd[1].json", "top.json"]],
  [
    ["**/*.json", "--no-gitignore"],
    [...ALL, "vendor/d.json"],
  ],
  [["{flavors,build}/**/[a-c].json"], ["flavors/a.json"]],
  [["build/*.json"], ["build/c.json"]],
  [["*.txt"], ["name.txt"]],
  // what is there as it is named is no glob
  [["flavors/odd[1].json"], ["flavors/odd[1].json"]],
];

for (const [words, files] of READ) {
  test(`lint ${words.join(" ")}`, async () => {
    ignoreLists();
    assert.equal(await read(words), files);
  });
}

test("paths start from the working folder, and .gitignore holds from the repository's top", async () => {
  ignoreLists();
  const cwd = join(folder, "flavors");
  assert.equal(await read(["../**/[a-c].json"], { cwd }), ["a.json"]);
  assert.equal(await read([".."], { cwd }), ["../top.json", "a.json", "deep/kept.json", "odd[1].json"]);
  assert.equal(await read(["deep"], { cwd }), ["deep/kept.json"]);
});

test("in a second work tree, and without a repository, the lists hold too", async () => {
  ignoreLists();
  mkdirSync(join(folder, "tree"));
  write(".git/worktrees/tree/commondir", "../..\n");
  write("tree/.git", `gitdir: ${join(folder, ".git/worktrees/tree")}\n`);
  write("tree/vendor/a.json", WRONG);
  write("tree/b.json", WRONG);
  assert.equal(await read(["."], { cwd: join(folder, "tree") }), ["b.json"]);
  rmSync(join(folder, ".git"), { recursive: true });
  rmSync(join(folder, "tree"), { recursive: true });
  assert.equal(await read(["."]), ["flavors/a.json", "flavors/deep/kept.json", "flavors/odd[1].json", "top.json", "vendor/d.json"]);
});

test("folders are searched without links, pipes and loops, and an ignored document is named as the reason", async () => {
  ignoreLists();
  symlinkSync(".", join(folder, "flavors/loop"));
  symlinkSync("a.json", join(folder, "flavors/link.json"));
  execFileSync("mkfifo", [join(folder, "flavors/pipe.json")]);
  assert.equal(await read(["flavors"]), ["flavors/a.json", "flavors/deep/kept.json", "flavors/odd[1].json"]);
  symlinkSync("flavors", join(folder, "other"));
  assert.equal(await read(["other"]), ["other/a.json", "other/deep/kept.json", "other/odd[1].json"]);
  rmSync(join(folder, "flavors/deep/kept.json"));
  await isRefused(
    ["flavors/deep"],
    "flavors/deep: holds no file that metadef reads (.gitignore leaves some out; --no-gitignore reads them)",
  );
  await isRefused(["fl*/none.json"], "fl*/none.json: no such file or folder, and no file matches it as a glob");
});

test("a list of rules cannot keep the search busy", async () => {
  mkdirSync(join(folder, ".git"));
  const deep = `${"a/".repeat(60)}a.json`;
  write(deep, WRONG);
  write(".gitignore", `${"**/a/".repeat(12)}b\n${"*a".repeat(40)}b\ntop.json\n`);
  const start = process.cpuUsage();
  assert.equal(await read(["a", "top.json"]), [deep, "top.json"]);
  const { user, system } = process.cpuUsage(start);
  assert.ok(user + system < 5_000_000, `${user + system} µs`);
});

test("a folder that may not be listed is reported, and the rest is read", async () => {
  chmodSync(folder, 0o755);
  chmodSync(join(folder, "flavors/deep"), 0o000);
  // root may list it all the same, and nobody else may be let into the folder of the clone
  const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
  const copy = join(folder, ".copy");
  for (const name of ["dist", "package.json"]) cpSync(join(import.meta.dirname, "..", name), join(copy, name), { recursive: true });
  const main = join(copy, "dist/metadef.js");
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, "lint", "flavors"], { cwd: folder, encoding: "utf8", ...nobody });
  chmodSync(join(folder, "flavors/deep"), 0o755);
  assert.is(stderr, "metadef: flavors/deep: cannot be read (EACCES)\n");
  assert.is(status, 2);
  assert.match(stdout, "2 errors, 0 warnings in 2 resources of 2 files");
});

test("--stdin-filename decides format, configuration and the reported path", async () => {
  write("terraform/metadef.config.json", { rules: { "unknown-extra-spec": "warning" } });
  const input = 'resource "openstack_compute_flavor_v2" "x" {\n  extra_specs = { "hw:nope" = "1" }\n}\n';
  const { code, out, err } = await metadef(["-", "--stdin-filename", "terraform/x.tf"], { input });
  assert.match(out, 'terraform/x.tf:2:19: warning: flavor "x": Nova has no extra spec hw:nope [unknown-extra-spec]');
  assert.equal([code, err], [1, ""]);
  await isRefused(["-", "--stdin-filename", "x.txt"], "metadef: x.txt: nothing to check in it", { input: "words" });
  await isRefused(["top.json", "--stdin-filename", "x.tf"], "--stdin-filename needs - among the paths");
});

test("--files-from takes a list of lines, or of paths that end with NUL", async () => {
  write("list", "top.json\r\n\nbuild/c.json\n");
  write("zeros", "top.json\0flavors/odd[1].json\0");
  write("<stdin>", WRONG);
  assert.equal(await read(["--files-from", "list"]), ["build/c.json", "top.json"]);
  assert.equal(await read(["--files-from", "zeros", "name.txt"]), ["flavors/odd[1].json", "name.txt", "top.json"]);
  assert.equal(await read(["--files-from", "-"], { input: "top.json\n<stdin>\n" }), ["./<stdin>", "top.json"]);
  write("list", "");
  await isRefused(["--files-from", "list"], "metadef: --files-from list: holds no file that metadef reads");
  write("list", "none.json\n");
  await isRefused(["--files-from", "list"], "none.json: no such file or folder");
  await isRefused(["--files-from", "none"], "--files-from none: cannot be read (ENOENT)");
  await isRefused(["--files-from", "."], "--files-from .: cannot be read (not a regular file)");
  await isRefused(["-", "--files-from", "-"], "the standard input cannot be a document and the list of --files-from at once");
  await isRefused(["--changed-since", "HEAD", "--files-from", "list"], "--files-from and --changed-since cannot be used together");
});

test("--changed-since reads what was added, modified or renamed since the branch left the revision, and what git does not track", async () => {
  git("init", "-q", "-b", "main");
  write(".gitignore", "build/\n");
  git("add", "-A");
  git("commit", "-qm", "one");
  git("checkout", "-qb", "work");
  appendFileSync(join(folder, "top.json"), "\n");
  git("commit", "-qam", "two");
  git("checkout", "-q", "main");
  appendFileSync(join(folder, "vendor/d.json"), "\n");
  git("commit", "-qam", "only on main");
  git("checkout", "-q", "work");
  renameSync(join(folder, "flavors/a.json"), join(folder, "flavors/z.json"));
  rmSync(join(folder, "flavors/deep/b.json"));
  git("add", "-A");
  write("flavors/new wörd.json", WRONG);
  write("build/new.json", WRONG);
  write("flavors/new.txt", WRONG);
  write("a.json", WRONG);
  symlinkSync("top.json", join(folder, "link.json"));
  assert.equal(await read(["--changed-since", "main"]), ["a.json", "flavors/new wörd.json", "flavors/z.json", "top.json"]);
  assert.equal(await read(["--changed-since", "main", "flavors"]), ["flavors/new wörd.json", "flavors/z.json"]);
  assert.equal(await read(["--changed-since", "main", "*.json"]), ["a.json", "top.json"]);
  assert.equal(await read(["--changed-since", "main", "flavors/new.txt"]), ["flavors/new.txt"]);
  assert.equal(await read(["--changed-since", "main", ".."], { cwd: join(folder, "flavors") }), [
    "../a.json",
    "../top.json",
    "new wörd.json",
    "z.json",
  ]);
  assert.equal(await read(["--changed-since", "work~1", "--no-gitignore", "build"]), ["build/c.json", "build/new.json"]);
  const none = await metadef(["--changed-since", "main", "vendor"]);
  assert.equal([none.code, none.err], [0, "metadef: no file that metadef reads has changed since main\n"]);
  await isRefused(["--changed-since", "main", "none.json"], "none.json: no such file or folder");
  await isRefused(["--changed-since", "main", "/"], `metadef: /: is outside the git repository ${folder}`);
  await isRefused(["--changed-since", "nope"], '--changed-since "nope": git has no such revision\n');
  await isRefused(["--changed-since=--output=x"], '--changed-since "--output=x": git has no such revision\n');
  await isRefused(["--changed-since", "main", "-"], "--changed-since compares files; it does not work with the standard input");
});

test("--changed-since says what a clone lacks", async () => {
  await isRefused(["--changed-since", "main"], /--changed-since: not a git repository/);
  git("init", "-q", "-b", "main");
  for (const name of ["one", "two"]) git("commit", "-q", "--allow-empty", "-m", name);
  git("checkout", "-q", "--orphan", "other");
  git("commit", "-q", "--allow-empty", "-m", "three");
  await isRefused(["--changed-since", "main"], "git has no commit that both this revision and HEAD come from\n");
  execFileSync("git", ["clone", "-q", "--depth", "1", "--no-single-branch", `file://${folder}`, join(folder, "clone")], { stdio: "pipe" });
  await isRefused(
    ["--changed-since", "main~1"],
    "git has no such revision; the clone is shallow: run git fetch --unshallow, or set fetch-depth: 0 where CI checks out",
    { cwd: join(folder, "clone") },
  );
  await isRefused(
    ["--changed-since", "origin/main"],
    "git has no commit that both this revision and HEAD come from; the clone is shallow",
    {
      cwd: join(folder, "clone"),
    },
  );
});

const WARNED = { name: "i", disk_format: "raw", container_format: "bare", hw_vif_multiqueue_enable: "true" };

const VERDICTS: readonly [words: readonly string[], code: number, says?: string][] = [
  [[], 1],
  [["--max-warnings", "2"], 0],
  [["--max-warnings", "1"], 1, "2 warnings, and --max-warnings allows 1"],
  [["--max-warnings", "0"], 1, "2 warnings, and --max-warnings allows 0"],
  [["--max-warnings", "1", "--fail-on", "error"], 1, "2 warnings, and --max-warnings allows 1"],
  [["--max-warnings", "2", "--fail-on", "error"], 0],
  [["--max-warnings", "0", "--fail-on", "never"], 0, "2 warnings, and --max-warnings allows 0"],
  [["--quiet"], 1],
  [["--quiet", "--fail-on", "error"], 0],
  [["--quiet", "--max-warnings", "1"], 1, "2 warnings, and --max-warnings allows 1"],
];

test("--max-warnings and --fail-on decide the exit code, and --quiet only what is shown", async () => {
  write("warned.json", { images: [WARNED, WARNED] });
  for (const [words, code, says = ""] of VERDICTS) {
    const ended = await metadef(["warned.json", ...words, "--format", "json"]);
    assert.equal([ended.code, ended.err], [code, says === "" ? "" : `metadef: ${says}\n`], words.join(" "));
    const { findings, summary } = JSON.parse(ended.out);
    const isQuiet = words.includes("--quiet");
    assert.equal([findings.length, summary.warnings, summary.hidden], [isQuiet ? 0 : 2, 2, isQuiet ? 2 : undefined], words.join(" "));
  }
  assert.is((await metadef(["top.json", "--max-warnings", "9"])).code, 1);
  assert.match((await metadef(["warned.json", "--quiet"])).out, /^0 errors, 2 warnings in 2 resources .*; 2 findings not shown\n$/);
  await isRefused(["top.json", "--max-warnings", "1.5"], '--max-warnings must be a whole number, not "1.5"');
});

test.run();
