import { spawnSync } from "node:child_process";
import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { commands } from "../src/cli/run-words.ts";

// What `npm run packages` writes, in the folder that METADEF_PACKAGES names: the executable does what the command does in Node,
// without a Node on the machine; so does what a wheel and a Debian package install.

const root = resolve(import.meta.dirname, "..");
const packages = process.env["METADEF_PACKAGES"];
const run = packages !== undefined && process.arch === "x64" ? test : test.skip;
const fileOf = (end: string): string => join(packages ?? "", readdirSync(packages ?? "").find((name) => name.endsWith(end)) ?? "");
let folder = "";

test.before(() => {
  folder = mkdtempSync(join(tmpdir(), "metadef-packages-"));
  writeFileSync(
    join(folder, "main.tf"),
    'resource "openstack_compute_flavor_v2" "a" {\n  name = "a"\n  vcpus = 1\n  ram = 1\n  disk = 1\n  extra_specs = { "hw:cpu_policy" = "dedicatd" }\n}\n',
  );
  writeFileSync(join(folder, "make.sh"), "openstack flavor create --vcpus 1 --ram 1 --disk 1 --property hw:cpu_policy=dedicatd x\n");
  writeFileSync(
    join(folder, "heat.yaml"),
    "resources:\n  a: {type: 'OS::Nova::Flavor', properties: {ram: 1, vcpus: 1, extra_specs: {'hw:cpu_policy': dedicatd}}}\n",
  );
});
test.after(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a program where there is no other, and no home. */
function bare(program: string, words: readonly string[], cwd = folder): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(program, words, {
    cwd,
    encoding: "utf8",
    env: { PATH: "/nonexistent" },
    maxBuffer: 2 ** 28,
  });
  return { code: status, out: stdout, err: stderr };
}
const executable = (words: readonly string[], cwd?: string) => bare(join(packages ?? "", "metadef-linux-x64"), words, cwd);
const inNode = (words: readonly string[], cwd?: string) => bare(process.execPath, [join(root, "dist/metadef.js"), ...words], cwd);

run("the executable has every command", () => {
  const { out } = executable(["__complete", "zsh", "help", ""]);
  assert.equal(
    out
      .split("\n")
      .slice(1, -1)
      .map((line) => line.split("\t")[0]),
    commands.map(({ name }) => name),
  );
});

for (const { name } of commands) {
  run(`the executable prints the help of ${name}`, () => assert.equal(executable([name, "--help"]), inNode([name, "--help"])));
}

/** Command lines that reach what is loaded late: grammars, pages, namespaces, stored types, the parsers of YAML. */
const LINES: readonly (readonly string[])[] = [
  ["--version"],
  ["lint", "."],
  ["lint", "main.tf", "--format", "sarif"],
  ["lint", "make.sh", "heat.yaml", "--format", "junit"],
  ["lint", join(root, "examples"), "--target", "starlingx"],
  ["lint", join(root, "metadefs/openstack")],
  ["fmt", join(root, "metadefs"), "--check"],
  ["explain", "numa-incomplete"],
  ["explain"],
  ["rules"],
  ["targets"],
  ["show", "hw:cpu_policy", "--history"],
  ["show", "OS::Compute::CPUPinning"],
  ["search", "hyperthreading"],
  ["list", "--format", "json"],
  ["diff", "openstack@2024.1", "openstack@2026.1"],
  ["effect", "--flavor", join(root, "examples/nova-flavors.json#telecom.c4")],
  ["lint", "absent.json"],
  ["nonsense"],
];

for (const words of LINES) {
  run(`the executable does what the command does: ${words.map((word) => word.replace(root, "")).join(" ")}`, () => {
    assert.equal(executable(words), inNode(words));
  });
}

run("the executable generates what the command generates", () => {
  const made = ["executable", "node"].map((name) => join(folder, name));
  for (const path of made) mkdirSync(path);
  const words = ["generate", "--out", ".", "--namespaces", join(root, "test/typegen/namespaces"), "--target", "openstack@2026.1"];
  const [one, two] = [executable(words, made[0]), inNode(words, made[1])];
  assert.equal(one, two);
  assert.is(one.code, 0, one.err);
  const names = readdirSync(made[0] as string, { recursive: true, encoding: "utf8" }).sort();
  assert.ok(names.length > 5);
  for (const name of names.filter((each) => /\.\w+$/.test(each))) {
    assert.is(readFileSync(join(made[0] as string, name), "utf8"), readFileSync(join(made[1] as string, name), "utf8"), name);
  }
});

run("the executable serves an editor as the command does", () => {
  const request = JSON.stringify({
    jsonrpc: "2.0",
    id: 1,
    method: "initialize",
    params: { processId: null, rootUri: null, capabilities: {} },
  });
  const input = `Content-Length: ${request.length}\r\n\r\n${request}`;
  const answer = (program: string, words: readonly string[]): string =>
    spawnSync(program, [...words, "lsp"], { cwd: folder, encoding: "utf8", input, env: { PATH: "/nonexistent" } }).stdout;
  const own = answer(join(packages ?? "", "metadef-linux-x64"), []);
  assert.match(own, '"serverInfo":{"name":"metadef"');
  assert.is(own, answer(process.execPath, [join(root, "dist/metadef.js")]));
});

run("nothing of the working folder or of Node's variables is run, through a link too, and a folder that is gone is one line", () => {
  const hostile = join(folder, "hostile");
  const ran = join(hostile, "ran");
  const evil = `require("node:fs").writeFileSync(${JSON.stringify(ran)}, "");`;
  for (const name of ["yaml", "metadef", "web-tree-sitter"]) {
    mkdirSync(join(hostile, "node_modules", name), { recursive: true });
    writeFileSync(join(hostile, "node_modules", name, "index.js"), evil);
    writeFileSync(join(hostile, "node_modules", name, "package.json"), '{"main": "index.js", "type": "commonjs"}');
  }
  writeFileSync(join(hostile, "evil.cjs"), evil);
  writeFileSync(join(hostile, "package.json"), '{"main": "evil.cjs", "type": "module"}');
  writeFileSync(join(hostile, ".env"), "NODE_OPTIONS=--require ./evil.cjs\n");
  for (const name of ["make.sh", "heat.yaml"]) writeFileSync(join(hostile, name), readFileSync(join(folder, name)));
  const link = join(hostile, "link");
  symlinkSync(join(resolve(packages ?? ""), "metadef-linux-x64"), link);
  const wanted = executable(["lint", "make.sh", "heat.yaml"]);
  assert.is(wanted.code, 1);
  for (const variables of [
    { NODE_OPTIONS: "--require ./evil.cjs" },
    { NODE_OPTIONS: "--no-such-option" },
    { NODE_OPTIONS: "--inspect-brk=127.0.0.1:0" },
    { NODE_PATH: join(hostile, "node_modules") },
    { HOME: "/proc", TMPDIR: "/proc" },
  ]) {
    const env = { PATH: "/nonexistent", ...variables };
    const { status, stdout, stderr } = spawnSync(link, ["lint", "make.sh", "heat.yaml"], { cwd: hostile, encoding: "utf8", env });
    assert.equal({ code: status, out: stdout, err: stderr }, wanted, JSON.stringify(variables));
    assert.not.ok(existsSync(ran), JSON.stringify(variables));
  }
  mkdirSync(join(hostile, "gone"));
  const { status, stderr } = spawnSync("sh", ["-c", 'cd gone && rmdir ../gone && exec "$0" lint', link], {
    cwd: hostile,
    encoding: "utf8",
  });
  assert.equal([status, stderr], [2, "metadef: the working folder does not exist any more; change into another one\n"]);
});

run("the executable for arm64 is one for arm64, with the same files inside", () => {
  const file = join(packages ?? "", "metadef-linux-arm64");
  const head = Buffer.alloc(20);
  const descriptor = openSync(file, "r");
  readSync(descriptor, head);
  closeSync(descriptor);
  assert.is(head.toString("latin1", 1, 4), "ELF");
  // EM_AARCH64
  assert.is(head.readUInt16LE(18), 183);
  assert.ok(readFileSync(file).includes("metadefs/openstack/compute-randomgen.json"));
});

run("pip installs the wheel without a network", () => {
  const venv = join(folder, "venv");
  for (const [program, words] of [
    ["python3", ["-m", "venv", venv]],
    [join(venv, "bin/pip"), ["install", "--quiet", "--no-index", "--disable-pip-version-check", fileOf(".whl")]],
  ] as const) {
    const { status, stderr } = spawnSync(program, words, { encoding: "utf8" });
    assert.is(status, 0, stderr);
  }
  assert.equal(bare(join(venv, "bin/metadef"), ["lint", "main.tf"]), inNode(["lint", "main.tf"]));
  for (const name of ["man/man1/metadef-lint.1", "bash-completion/completions/metadef"])
    assert.ok(existsSync(join(venv, "share", name)), name);
  const { status } = spawnSync(join(venv, "bin/pip"), ["uninstall", "--quiet", "--yes", "metadef"]);
  assert.is(status, 0);
  assert.not.ok(existsSync(join(venv, "bin/metadef")));
});

const hasDpkg = spawnSync("dpkg-deb", ["--version"]).error === undefined;

(hasDpkg ? run : test.skip)("the Debian package has the command, its pages and its completions", () => {
  const deb = fileOf(".deb");
  const { stdout } = spawnSync("dpkg-deb", ["--field", deb, "Package", "Depends"], { encoding: "utf8" });
  assert.is(stdout, "Package: metadef\nDepends: libc6 (>= 2.28), libgcc-s1, libstdc++6\n");
  assert.is(spawnSync("dpkg-deb", ["-x", deb, join(folder, "deb")]).status, 0);
  assert.equal(bare(join(folder, "deb/usr/bin/metadef"), ["lint", "main.tf"]), inNode(["lint", "main.tf"]));
  for (const name of [
    "man/man1/metadef-lint.1.gz",
    "bash-completion/completions/metadef",
    "zsh/vendor-completions/_metadef",
    "fish/vendor_completions.d/metadef.fish",
    "doc/metadef/copyright.node",
  ]) {
    assert.ok(existsSync(join(folder, "deb/usr/share", name)), name);
  }
});

test.run();
