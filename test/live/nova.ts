import { execFileSync, spawnSync } from "node:child_process";
import { copyFileSync, existsSync } from "node:fs";
import { join } from "node:path";
import { type Finding, validateFlavor, validateImage, validateServer } from "../../src/index.ts";
import { entryCases } from "./entry-cases.ts";

// npx tsx test/live/nova.ts [--count N] [--seed N] [--root FOLDER --target openstack@RELEASE]: installs Debian's Nova (Zed) where it is
// missing (as root), or takes that of another suite's root file system, asks it about seeded random extra specs, image properties, and
// flavors with images, and prints every verdict that differs from ours.

const root = text("root", "");
const TARGET = { target: text("target", "openstack@zed") };
const count = option("count", 20_000);
const seed = option("seed", Date.now() % 1_000_000);
const python = "/usr/bin/python3";

interface Case {
  readonly op: "extra_specs" | "image" | "flavor_image";
  // biome-ignore lint/suspicious/noExplicitAny: what each operation takes stands in nova-verdicts.py
  readonly [member: string]: any;
}

console.log(`seed ${seed}, ${count} cases of each kind`);
if (root === "") install();
const pairs = execFileSync(python, [join(import.meta.dirname, "flavor-image-cases.py"), "--seed", String(seed), "--count", String(count)], {
  maxBuffer: 1 << 30,
  stdio: ["ignore", "pipe", "ignore"],
});
const kinds: Record<string, Case[]> = {
  "extra specs": entryCases("extra_specs", seed, count),
  "image properties": entryCases("image", seed + 1, count),
  "flavors with images": pairs
    .toString()
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Case),
};
let differing = 0;
for (const [kind, cases] of Object.entries(kinds)) {
  const verdicts = ask(cases);
  const wrong = cases.filter((item, index) => ours(item) !== verdicts[index]?.refused);
  for (const item of wrong.slice(0, 20)) {
    const verdict = verdicts[cases.indexOf(item)];
    console.log(`differs: Nova ${verdict?.refused ? `refuses (${verdict.why})` : "accepts"} ${JSON.stringify(item).slice(0, 600)}`);
  }
  const refused = verdicts.filter((verdict) => verdict.refused).length;
  console.log(`${kind}: ${cases.length - wrong.length} of ${cases.length} verdicts agree; Nova refuses ${refused}`);
  differing += wrong.length;
}
process.exitCode = differing > 0 ? 1 : 0;

function ours(item: Case): boolean {
  if (item.op === "extra_specs") return refused(validateFlavor({ extra_specs: item["extra_specs"] }, TARGET), "set");
  if (item.op === "image") return refused(validateImage({ properties: item["properties"] }, TARGET), "request");
  const { vcpus, memory_mb: ram, root_gb: disk, extra_specs } = item["flavor"];
  const platform = item["pci_aliases"] === undefined ? {} : { pci_aliases: item["pci_aliases"] };
  return refused(
    validateServer({ flavor: { vcpus, ram, disk, extra_specs }, image: { properties: {}, ...item["image"] } }, { ...TARGET, platform }),
    "request",
  );
}

function refused(findings: Finding[], stage: string): boolean {
  return findings.some(
    (finding) =>
      (finding.severity === "error" && finding.service === "nova" && finding.stage === stage) ||
      // the installed os-traits decides: a cloud may have a newer one than the release began with, so we warn
      (stage === "set" && finding.code === "name-in-newer-list"),
  );
}

function ask(cases: Case[]): { refused: boolean; why?: string }[] {
  const input = `${cases.map((item) => JSON.stringify(item)).join("\n")}\n`;
  const program = join(import.meta.dirname, "nova-verdicts.py");
  if (root !== "") copyFileSync(program, join(root, "tmp/nova-verdicts.py"));
  const [command, ...words] = root === "" ? [python, program] : ["chroot", root, python, "/tmp/nova-verdicts.py"];
  const { stdout, status, stderr } = spawnSync(command as string, words, { input, maxBuffer: 1 << 30 });
  if (status !== 0) throw new Error(`Nova did not answer: ${stderr}`);
  return stdout
    .toString()
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
}

function install(): void {
  if (existsSync("/usr/lib/python3/dist-packages/nova")) return;
  execFileSync("apt-get", ["update", "-q"], { stdio: "ignore" });
  execFileSync("apt-get", ["install", "-y", "-q", "--no-install-recommends", "python3-nova"], { stdio: "ignore" });
}

function text(name: string, otherwise: string): string {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : (process.argv[at + 1] ?? otherwise);
}

function option(name: string, otherwise: number): number {
  return Number(text(name, String(otherwise)));
}
