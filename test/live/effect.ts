import { spawn } from "node:child_process";
import { copyFileSync, cpSync, createReadStream, mkdirSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { type Finding, validateServer } from "../../src/index.ts";

// npx tsx test/live/effect.ts --oracle FOLDER [--root FOLDER] [--release zed|master] [--target openstack@zed] [--count N] [--seed N] [--file FILE]
// asks Nova's own code what seeded pairs of settings change (effect-pairs.py; with --root, that of another suite's root file system, as
// root), or reads its answers from --file; prints each setting that has an effect and that we report as having none, and counts the rest.

const words = process.argv.slice(2);
const option = (name: string, otherwise: string): string => {
  const at = words.indexOf(`--${name}`);
  return at < 0 ? otherwise : (words[at + 1] ?? otherwise);
};
const release = option("release", "zed");
const target = option("target", release === "master" ? "openstack@2026.2" : `openstack@${release}`);
const file = option("file", "");

interface Case {
  readonly flavor: { vcpus: number; memory_mb: number; root_gb: number; extra_specs: Record<string, string> };
  readonly image: { properties: Record<string, string> };
  readonly effect: Record<string, boolean>;
  readonly where: Record<string, readonly string[]>;
  readonly exception: Record<string, string>;
}

const counts = {
  pairs: 0,
  working: 0,
  alarms: 0,
  refused: 0,
  "refused with an error": 0,
  "without effect": 0,
  "without effect, reported": 0,
};
for await (const line of createInterface({ input: file === "" ? ask() : createReadStream(file) })) {
  if (line.endsWith("}")) count(JSON.parse(line) as Case);
}
console.log(target, counts);
process.exitCode = counts.alarms > 0 ? 1 : 0;

function count({ flavor, image, effect, where, exception }: Case): void {
  const { vcpus, memory_mb: ram, root_gb: disk, extra_specs } = flavor;
  const found = validateServer({ flavor: { vcpus, ram, disk, extra_specs }, image }, { target });
  counts.pairs++;
  if (Object.keys(exception).length > 0) {
    counts.refused++;
    if (found.some(({ severity }) => severity === "error")) counts["refused with an error"]++;
    else console.log(`accepted: ${shown(flavor, image)} ${JSON.stringify(exception).slice(0, 160)}`);
    return;
  }
  for (const [key, works] of Object.entries(effect)) {
    const [first] = found.filter((finding) => isAbout(finding, key));
    counts[works ? "working" : "without effect"]++;
    if (works && first !== undefined) {
      counts.alarms++;
      console.log(`alarm: ${key} changes ${where[key]?.join(", ")}, but ${first.code}: ${shown(flavor, image)}`);
    } else if (!works && first !== undefined) counts["without effect, reported"]++;
  }
}

/** A refusal as it is set speaks of the request before, and a group's trait works where the group is added to. */
function isAbout({ key, severity, stage, code }: Finding, of: string): boolean {
  return key === of && severity !== "info" && stage !== "set" && code !== "trait-group-without-resources";
}

function shown({ vcpus, extra_specs }: Case["flavor"], { properties }: Case["image"]): string {
  return `${vcpus} vCPUs ${JSON.stringify(extra_specs)} ${JSON.stringify(properties)}`;
}

function ask(): NodeJS.ReadableStream {
  const root = option("root", ""),
    oracle = option("oracle", ""),
    program = join(import.meta.dirname, "effect-pairs.py");
  if (oracle === "") throw new Error("--oracle FOLDER names the folder with effect_oracle.py");
  const numbers = [release, option("seed", "1"), "0", option("count", "1000")];
  if (root === "") return spawn("/usr/bin/python3", [program, oracle, ...numbers], { stdio: ["ignore", "pipe", "inherit"] }).stdout;
  const inside = join(root, "tmp/effect");
  mkdirSync(inside, { recursive: true });
  cpSync(oracle, inside, { recursive: true });
  copyFileSync(program, join(inside, "effect-pairs.py"));
  const command = [root, "/usr/bin/python3", "/tmp/effect/effect-pairs.py", "/tmp/effect", ...numbers];
  return spawn("chroot", command, { stdio: ["ignore", "pipe", "inherit"] }).stdout;
}
