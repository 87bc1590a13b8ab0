import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { runCommand } from "./command.ts";

const root = resolve(import.meta.dirname, "..");
const docs = join(root, "docs/catalog.md");

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** The command in a process of its own: what its parser, its exit code and its streams do. */
function spawned(...words: string[]): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--import", "tsx", join(root, "src/cli/main.ts"), ...words], {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, NO_COLOR: "1" },
  });
  return { code: status, out: stdout, err: stderr };
}

/** The same without a process. */
const metadef = (...words: string[]): Promise<Ended> => runCommand(words, { cwd: root });

async function json(...words: string[]) {
  const { code, out, err } = await metadef(...words, "--format", "json");
  assert.is(code, 0, err);
  return JSON.parse(out);
}

const USAGE: [words: string[], err: RegExp][] = [
  [["show", "hw:cpu_polcy"], /^metadef: unknown key or namespace "hw:cpu_polcy": did you mean hw:cpu_policy or hw_cpu_policy\?\n$/],
  [["show", "hw:numa_cpu.3"], /did you mean hw:numa_cpus\.3/],
  [["show", "trait:HW_CPU_X86_AVY", "-r", "flavor"], /did you mean trait:HW_CPU_X86_AVX|is no key of flavor but of aggregate/],
  [["show", "CPUPining"], /did you mean CPUPinning\?\n$/],
  [["show", "hw:cpu_policy", "-r", "image"], /^metadef: hw:cpu_policy is no key of image but of flavor; there it is hw_cpu_policy\n$/],
  [["show", "\u001b[31mx"], /^metadef: unknown key or namespace "\\u\{1b\}\[31mx"\n$/],
  [["list", "--target", "openstack@ussury"], /^metadef: unknown release "ussury" of openstack: known are yoga, /],
  [["list", "--target", "debian"], /^metadef: unknown platform "debian"/],
  [["list", "--resource-type", "flavour"], /^metadef: unknown resource type "flavour": known are flavor, image, /],
  [["list", "--namespace", "OS::Compute::CPUPin"], /did you mean OS::Compute::CPUPinning\?\n$/],
  [["diff", "openstack@zed", "openstack@austin"], /^metadef: unknown release "austin"/],
  [["search", "_"], /^metadef: a word to search for needs a letter or a digit\n$/],
];
for (const [words, err] of USAGE) {
  test(`wrong usage: ${JSON.stringify(words.join(" "))}`, async () => {
    const ended = await metadef(...words);
    assert.is(ended.code, 2, ended.err);
    assert.is(ended.out, "");
    assert.match(ended.err, err);
    assert.is(ended.err.split("\n").length, 2, "one line");
  });
}

test("in a process of its own: the same answer, exit code 2 and one line for wrong usage", async () => {
  const words = ["show", "hw:cpu_policy", "--history"];
  assert.equal(spawned(...words), await metadef(...words));
  for (const wrong of [["show", "hw:cpu_polcy"], ["diff", "openstack@zed"], ["search"], ["show"]]) {
    const { code, out, err } = spawned(...wrong);
    assert.is(code, 2);
    assert.is(out, "");
    assert.match(err, /^metadef: [^\n]+\n$/);
  }
});

test("a point release that is not known is told as the one before it, and a note says so", async () => {
  const { code, out, err } = await metadef("list", "--target", "openstack@epoxy+nova-31.9.0", "--namespace", "CPUPinning");
  assert.is(code, 0);
  assert.is(err, "metadef: no facts for epoxy+nova-31.9.0: using openstack@2025.1+nova-31.3.1\n");
  assert.match(out, "openstack@2025.1+nova-31.3.1\n");
});

test("a slip that only a template takes is told", async () => {
  const { code, err } = await metadef("show", "capabilities:boot_mod");
  assert.is(code, 0);
  assert.match(err, "did you mean capabilities:boot_mode?");
});

test("a search without a result suggests words, and is no failure", async () => {
  const { code, out, err } = await metadef("search", "cpu_polcy");
  assert.is(code, 0);
  assert.is(out, "0 keys have cpu_polcy\n");
  assert.is(err, "metadef: did you mean cpu_policy?\n");
});

test("the report ends cleanly where its reader goes away", () => {
  for (const words of ["list --all", "list --format json", "diff starlingx openstack --all"]) {
    const ended = spawnSync("sh", ["-c", `"$0" --import tsx src/cli/main.ts ${words} | head -n 1`, process.execPath], {
      cwd: root,
      encoding: "utf8",
    });
    assert.is(ended.stderr, "");
    assert.is(ended.stdout.split("\n").length, 2);
  }
});

test("a whole answer comes through a pipe", () => {
  assert.is(JSON.parse(spawned("list", "--format", "json").out).kind, "list");
});

const ASKED: string[][] = [
  ["list"],
  ["list", "--target", "starlingx@2019"],
  ["show", "hw:cpu_policy", "--history"],
  ["show", "hide_hypervisor_id", "--history"],
  ["show", "hw:cpu_max_cores", "--history"],
  ["show", "img_hv_requested_version", "--history"],
  ["show", "architecture"],
  ["show", "hw:hpet", "--history"],
  ["show", "hw:numa_nodes", "--target", "starlingx@2019", "--history"],
  ["show", "trait:HW_CPU_X86_AVX", "--history"],
  ["show", "trait{group}:{trait}", "--history"],
  ["show", "OS::Compute::CPUPinning"],
  ["show", "OS::Software::DBMS"],
  ["search", "boot"],
  ["search", "secure", "boot", "--target", "openstack@zed"],
  ["diff", "openstack@yoga", "openstack@master"],
  ["diff", "starlingx@2019", "openstack"],
];
/** Maps whose names are data. */
const MAPS = new Set(["parameters", "aliases"]);

function membersOf(value: unknown, members: Set<string>): void {
  if (typeof value !== "object" || value === null) return;
  if (Array.isArray(value)) return value.forEach((each) => membersOf(each, members));
  for (const [name, member] of Object.entries(value)) {
    members.add(name);
    if (MAPS.has(name) && !Array.isArray(member)) for (const each of Object.values(member as object)) membersOf(each, members);
    else membersOf(member, members);
  }
}

const answers = new Map(ASKED.map((words) => [words.join(" "), undefined as unknown]));
test.before(async () => {
  for (const words of ASKED) answers.set(words.join(" "), await json(...words));
});

test("every answer is version 1 and says of which kind", () => {
  for (const [words, answer] of answers) {
    const { version, kind } = answer as { version: unknown; kind: unknown };
    assert.is(version, 1);
    const [command = ""] = words.split(" ");
    assert.ok(command === "show" ? kind === "key" || kind === "namespace" : kind === command, words);
  }
});

test("every member of an answer is in the docs", () => {
  const members = new Set<string>();
  for (const answer of answers.values()) membersOf(answer, members);
  const text = readFileSync(docs, "utf8");
  assert.equal(
    [...members].filter((name) => !text.includes(`\`${name}\``)),
    [],
  );
});

test("the commands load no compiler and no parser", () => {
  const reached = new Set<string>();
  const bare = new Set<string>();
  const walk = (file: string): void => {
    if (reached.has(file)) return;
    reached.add(file);
    for (const [, clause, specifier = ""] of readFileSync(file, "utf8").matchAll(/^(?:import|export)\b([^"';]*?)from\s+"([^"]+)"/gm)) {
      if (clause?.startsWith(" type ")) continue;
      if (specifier.startsWith(".")) walk(resolve(dirname(file), specifier));
      else if (!specifier.startsWith("node:")) bare.add(specifier);
    }
  };
  for (const name of ["list", "show", "search", "diff"]) walk(join(root, `src/cli/run/${name}.ts`));
  assert.equal([...bare], ["fastest-levenshtein"]);
  assert.equal(
    [...reached].map((file) => relative(root, file)).filter((file) => file.startsWith("generated/")),
    [],
  );
});

test("the docs' examples answer as they are printed", async () => {
  const example = /```console\n\$ metadef ([^\n]*)\n[\s\S]*?```/g;
  let text = readFileSync(docs, "utf8");
  for (const { 0: block, 1: words = "" } of [...text.matchAll(example)]) {
    const { out } = await metadef(...words.split(" "));
    const now = `\`\`\`console\n$ metadef ${words}\n${out}\`\`\``;
    if (process.env["UPDATE"] === "1") text = text.replace(block, () => now);
    else assert.fixture(block, now);
  }
  if (process.env["UPDATE"] === "1") writeFileSync(docs, text);
});

test.run();
