import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { buildSync } from "esbuild";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { pick, randomFrom, seedOf } from "./random.ts";

/** How often each command is killed: METADEF_KILLS=500 by hand. */
const KILLS = Number(process.env["METADEF_KILLS"] ?? 8);

const command = resolve(import.meta.dirname, "../dist/metadef.js");
const folder = mkdtempSync(join(tmpdir(), "metadef-killed-"));
const hook = join(folder, "killed-writer.mjs");
buildSync({ entryPoints: [join(import.meta.dirname, "killed-writer.ts")], platform: "node", format: "esm", outfile: hook });
test.after(() => rmSync(folder, { recursive: true, force: true }));

const namespace = (name: string): object => ({
  namespace: name,
  objects: [],
  resource_type_associations: [{ name: "OS::Nova::Flavor", prefix: "acme:" }],
  properties: { x: { title: " X ", description: "x".repeat(100_000), type: "bool" } },
});
const text = (value: unknown): string => JSON.stringify(value);

const FLAVOR = text({ flavor: { name: "f", vcpus: 1, ram: 1, disk: 1, extra_specs: { "hw:cpu_policy": "x" } } });

const FLAVORS = "- name: a\n  vcpus: 1\n  ram: 1\n  disk: 1\n  extra_specs: {hw:cpu_polcy: dedicated}\n";

/** Each command that writes, and what is there before. */
const WRITERS: readonly (readonly [words: string, files: Readonly<Record<string, string>>])[] = [
  ["lint --fix .", { "a.json": text(namespace("Acme::A")), "sub/b.json": text(namespace("Acme::B")), "sub/c.yaml": FLAVORS }],
  ["fmt .", { "a.json": text(namespace("Acme::A")), "sub/b.json": text(namespace("Acme::B")) }],
  [
    "generate --namespaces metadefs --no-built-in --only types,schemas --out made",
    { "metadefs/a.json": text({ ...namespace("Acme::A"), properties: { x: { title: "X", type: "string" } } }), "made/types.d.ts": "old" },
  ],
  ["new namespace --yes --name Acme::A --resource-type OS::Nova::Flavor=acme: --property x:string=a,b sub/a.json", {}],
  ["init --yes", {}],
  ["lint --format json=out.json --format compact=sub/out.txt a.json", { "a.json": FLAVOR, "out.json": "old", "sub/out.txt": "old" }],
  ["lint --baseline base.ndjson --update-baseline a.json", { "a.json": FLAVOR }],
];

type Files = ReadonlyMap<string, string>;

function filesIn(place: string): Files {
  const entries = readdirSync(place, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name)).sort();
  return new Map(paths.map((path) => [path.slice(place.length + 1), readFileSync(path, "utf8")]));
}

const isTemporary = (name: string): boolean => name.endsWith(".metadef-tmp");

function run(words: string, cwd: string, at?: number): { status: number | null; signal: string | null; stderr: string } {
  const env = { ...process.env, ...(at !== undefined && { METADEF_KILL_AT: String(at) }) };
  return spawnSync(process.execPath, ["--import", hook, command, ...words.split(" ")], { cwd, env, encoding: "utf8" });
}

for (const [words, files] of WRITERS) {
  test(`${words.slice(0, 20)}: killed at any step of its writing, it leaves old files or new ones, and the next run clears the rest`, () => {
    const lay = (name: string): string => {
      const place = join(folder, name);
      mkdirSync(place);
      for (const [file, content] of Object.entries(files)) {
        mkdirSync(dirname(join(place, file)), { recursive: true });
        writeFileSync(join(place, file), content);
      }
      return place;
    };
    const [before, whole] = [lay("before"), lay("whole")];
    const steps = Number(/steps (\d+)/.exec(run(words, whole).stderr)?.[1]);
    assert.ok(steps > 8, `${steps} steps`);
    const [old, made] = [filesIn(before), filesIn(whole)];
    assert.not.equal(old, made);
    const random = randomFrom(seedOf(1));
    const every = Array.from({ length: steps }, (_, step) => step);
    let left = 0;
    for (let kill = 0; kill < KILLS; kill++) {
      // each step once, in any order, and again
      const step = KILLS >= steps && kill < steps ? kill : pick(random, every);
      const place = join(folder, "killed");
      cpSync(before, place, { recursive: true });
      assert.is(run(words, place, step).signal, "SIGKILL", `step ${step}`);
      for (const [name, content] of filesIn(place)) {
        if (isTemporary(name)) left++;
        else assert.ok(content === old.get(name) || content === made.get(name), `${name} is half written at step ${step}`);
      }
      for (const name of old.keys()) assert.ok(filesIn(place).has(name), `${name} is lost at step ${step}`);
      const again = run(words, place);
      assert.equal(filesIn(place), made, `after step ${step}: ${again.stderr}`);
      rmSync(place, { recursive: true });
    }
    console.log(`${words.slice(0, 20)}: ${steps} steps, ${KILLS} kills, ${left} temporary files left by them and cleared`);
    for (const place of [before, whole]) rmSync(place, { recursive: true });
  });
}

test.run();
