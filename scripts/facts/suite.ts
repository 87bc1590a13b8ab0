import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The suites of Debian that carry OpenStack's newest releases. */
export const SUITES = ["sid", "forky", "trixie"] as const;

/** What the facts are taken from; a suite may lack one for a while. */
const PACKAGES = ["python3-nova", "python3-glance", "python3-cinder", "python3-ironic", "python3-placement", "python3-os-traits"];

const MINUTE = 60_000;

/** A reason why the command stops, in a sentence for its user; nothing has been changed. */
export class CannotTake extends Error {}

/** The newest version of each package that a suite has, by asking the mirror that this machine uses. @throws CannotTake */
export function newestVersions(suite: string): Map<string, string> {
  const folder = mkdtempSync(join(tmpdir(), "metadef-suite-"));
  try {
    for (const part of ["lists/partial", "cache/archives/partial"]) mkdirSync(join(folder, part), { recursive: true });
    // what this machine has installed is no candidate
    writeFileSync(join(folder, "status"), "");
    writeFileSync(join(folder, "list"), `deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] ${mirror()} ${suite} main\n`);
    const options = [
      ...["-o", `Dir::Etc::sourcelist=${folder}/list`, "-o", "Dir::Etc::sourceparts=/dev/null", "-o", `Dir::State::lists=${folder}/lists`],
      ...["-o", `Dir::Cache=${folder}/cache`, "-o", `Dir::State::status=${folder}/status`, "-o", "Acquire::http::Timeout=30"],
      // apt itself ends well with a mirror that did not answer
      ...["-o", "APT::Update::Error-Mode=any"],
    ];
    run("apt-get", [...options, "update"], 5 * MINUTE, `the package lists of ${suite} could not be read from ${mirror()}`);
    const policy = run("apt-cache", [...options, "policy", ...PACKAGES], MINUTE, `apt-cache does not know the packages of ${suite}`);
    const found = policy.matchAll(/^(\S+):\n {2}Installed: .*\n {2}Candidate: (\S+)$/gm);
    return new Map(
      Array.from(found, ([, name, version]) => [name as string, version as string] as const).filter(([, version]) => version !== "(none)"),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Packages that a suite should have, and lacks. */
export const missingPackages = (versions: ReadonlyMap<string, string>): string[] => PACKAGES.filter((name) => !versions.has(name));

/** Makes a root file system with a suite's services in it, unless the folder has one already. @throws CannotTake */
export function makeRoot(suite: string, folder: string, versions: ReadonlyMap<string, string>): void {
  if (existsSync(join(folder, "usr/bin/python3"))) return;
  const options = [
    ...["--mode=root", "--variant=apt", '--aptopt=APT::Install-Recommends "false"', "--dpkgopt=path-exclude=/usr/share/doc/*"],
    `--include=${[...versions.keys()].join(",")}`,
  ];
  try {
    run(
      "mmdebstrap",
      [...options, suite, folder, mirror()],
      60 * MINUTE,
      `no root file system of ${suite} could be made (mmdebstrap, as root)`,
    );
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

/** Runs a Python program inside a root file system, and gives what it writes. @throws CannotTake */
export function runInside(root: string, program: string, input = ""): string {
  const inside = join(root, "tmp", "metadef-facts.py");
  cpSync(program, inside);
  try {
    return run("chroot", [root, "/usr/bin/python3", "/tmp/metadef-facts.py"], 30 * MINUTE, "the services could not be asked", input);
  } finally {
    rmSync(inside, { force: true });
  }
}

/** The mirror that this machine's own packages come from. */
function mirror(): string {
  const sites = run("apt-get", ["indextargets", "--format", "$(SITE)", "Identifier: Packages"], MINUTE, "apt names no mirror");
  return sites.split("\n").find((site) => site.includes("debian")) ?? "http://deb.debian.org/debian";
}

function run(program: string, words: readonly string[], timeout: number, failure: string, input = ""): string {
  try {
    return execFileSync(program, words, { encoding: "utf8", input, timeout, maxBuffer: 1 << 30, stdio: ["pipe", "pipe", "pipe"] });
  } catch (error) {
    const { code, signal, stderr = "" } = error as { code?: string; signal?: string; stderr?: string };
    const why =
      code === "ENOENT" ? `${program} is not installed` : signal ? `it took longer than ${timeout / MINUTE} minutes` : lastLine(stderr);
    throw new CannotTake(`${failure}: ${why}`);
  }
}

const lastLine = (text: string): string => text.trim().split("\n").at(-1) ?? "";
