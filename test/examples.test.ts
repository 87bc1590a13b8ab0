import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { commands } from "../src/cli/run-words.ts";

// The examples of --help and of the man pages, run by a shell in a folder that has the files they name.

const root = resolve(import.meta.dirname, "..");
const described = commands.map((command) => command.description());
let folder = "";

/** Examples that ask at a terminal. */
const ASKS = new Set(["ask only for the missing texts"]);

const FLAVOR = { name: "m1.large", vcpus: 4, ram: 8192, disk: 20, extra_specs: { "hw:cpu_policy": "dedicated" } };
const IMAGE = { name: "debian", disk_format: "qcow2", container_format: "bare", properties: { hw_disk_bus: "virtio" } };
const NAMESPACE = {
  namespace: "Acme::Tiers",
  display_name: "Tiers",
  description: "Classes of hosts",
  visibility: "public",
  protected: true,
  resource_type_associations: [{ name: "OS::Nova::Flavor", prefix: "acme:" }],
  properties: { tier: { title: "Tier", description: "The class of hosts", type: "string", enum: ["gold", "silver"] } },
};
const CASES = [{ flavor: { extra_specs: { "acme:tier": "gld" } }, expect: ["value-not-in-enum"] }];

/** The files that examples name. */
const FILES: Readonly<Record<string, unknown>> = {
  "flavors.json": [FLAVOR],
  "flavor.json": FLAVOR,
  "flavors/m1.json": FLAVOR,
  "debian.json": IMAGE,
  "images/debian.json": IMAGE,
  "metadefs/acme.json": NAMESPACE,
  "metadefs/tests/tiers.json": CASES,
};

const SCRIPTS = {
  metadef: `exec "${process.execPath}" "${join(root, "dist/metadef.js")}" "$@"`,
  openstack: `echo '[{"ID":"1","Name":"m1","RAM":512,"Disk":1,"Ephemeral":0,"VCPUs":1,"Is Public":true,"Swap":0,"RXTX Factor":1.0,"Properties":{}}]'`,
};

test.before(() => {
  folder = mkdtempSync(join(tmpdir(), "metadef-examples-"));
  for (const [name, value] of Object.entries(FILES)) {
    mkdirSync(join(folder, "work", name, ".."), { recursive: true });
    writeFileSync(join(folder, "work", name), JSON.stringify(value));
  }
  mkdirSync(join(folder, "bin"));
  for (const [name, text] of Object.entries(SCRIPTS)) writeFileSync(join(folder, "bin", name), `#!/bin/sh\n${text}\n`, { mode: 0o755 });
  for (const below of [".local/share/bash-completion/completions", ".config/fish/completions"])
    mkdirSync(join(folder, below), { recursive: true });
  const git = (...words: string[]) =>
    spawnSync("git", ["-c", "user.name=t", "-c", "user.email=t@example.org", ...words], { cwd: join(folder, "work") });
  git("init", "-q");
  git("add", "flavor.json");
  git("commit", "-qm", "one");
  git("update-ref", "refs/remotes/origin/main", "HEAD");
});
test.after(() => rmSync(folder, { recursive: true, force: true }));

for (const { name, examples, options } of described) {
  test(`${name} has an example`, () => assert.ok(examples.length > 0));
  // a cloud is not at hand: its own tests have one
  const needsCloud = options.some((option) => option.name === "cloud");
  for (const { line, describe } of examples) {
    const run = needsCloud || /\bcloud:/.test(line) || ASKS.has(describe) ? test.skip : test;
    run(`${name}: ${describe}`, () => {
      const cwd = join(folder, "run");
      rmSync(cwd, { recursive: true, force: true });
      cpSync(join(folder, "work"), cwd, { recursive: true });
      const { status, stderr } = spawnSync("sh", ["-c", line.replaceAll("$0", `metadef ${name}`)], {
        cwd,
        encoding: "utf8",
        env: { ...process.env, HOME: folder, PATH: `${join(folder, "bin")}:${process.env["PATH"]}` },
      });
      assert.ok(status === 0 || status === 1, `${status}: ${stderr}`);
    });
  }
}

test.run();
