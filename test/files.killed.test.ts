import { spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { buildSync } from "esbuild";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { startCloud } from "./fake-cloud.ts";
import { FakeGlance } from "./fake-glance.ts";
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

/** A server in this process, which is not killed, and the variables by which a command finds it. */
interface Server {
  readonly env: Readonly<Record<string, string>>;
  stop(): void;
}

async function glance(): Promise<Server> {
  const fake = new FakeGlance();
  for (const name of ["Acme::A", "Acme::B", "Acme::C"]) await fake.add(namespace(name) as Record<string, unknown>);
  return { env: { ...(await fake.start()), HOME: "/nonexistent" }, stop: () => fake.stop() };
}

const CLOUD_FLAVOR = { id: "1", name: "f", vcpus: 1, ram: 1, disk: 1, extra_specs: { x: "x".repeat(100_000) } };

async function cloud(): Promise<Server> {
  const { env, stop } = await startCloud({ flavors: [CLOUD_FLAVOR], images: [{ id: "1", name: "i" }], aggregates: [] });
  return { env, stop: () => void stop() };
}

/** Each command that writes, what is there before, and which server it asks. */
const WRITERS: readonly (readonly [words: string, files: Readonly<Record<string, string>>, server?: () => Promise<Server>])[] = [
  [
    "lint --fix .",
    {
      "a.json": text(namespace("Acme::A")),
      "sub/b.json": text(namespace("Acme::B")),
      "sub/c.yaml": FLAVORS,
      "sub/several.yaml": `---\n${FLAVORS}---\n${FLAVORS.repeat(50)}...\n---\n${FLAVORS}`,
    },
  ],
  ["pull", { "metadefs/mine.json": text({ ...namespace("Acme::B"), display_name: "Old" }), "metadefs/other.json": "{}" }, glance],
  ["export --out estate", { "estate/flavors.json": '{"flavors": []}', "estate/mine.json": "{}" }, cloud],
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

type Ended = { readonly signal: string | null; readonly stderr: string };

/** Runs the command while this process can answer it. @param at the step at which it is killed */
function run(words: string, cwd: string, server: Server | undefined, at?: number): Promise<Ended> {
  const env = { ...process.env, ...server?.env, ...(at !== undefined && { METADEF_KILL_AT: String(at) }) };
  const child = spawn(process.execPath, ["--import", hook, command, ...words.split(" ")], {
    cwd,
    env,
    stdio: ["ignore", "ignore", "pipe"],
  });
  let stderr = "";
  child.stderr.setEncoding("utf8").on("data", (piece: string) => void (stderr += piece));
  return new Promise((done, failed) => {
    child.on("error", failed);
    child.on("close", (_, signal) => done({ signal, stderr }));
  });
}

for (const [words, files, start] of WRITERS) {
  test(`${words.slice(0, 20)}: killed at any step of its writing, it leaves old files or new ones, and the next run clears the rest`, async () => {
    const server = await start?.();
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
    const steps = Number(/steps (\d+)/.exec((await run(words, whole, server)).stderr)?.[1]);
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
      assert.is((await run(words, place, server, step)).signal, "SIGKILL", `step ${step}`);
      for (const [name, content] of filesIn(place)) {
        if (isTemporary(name)) left++;
        else assert.ok(content === old.get(name) || content === made.get(name), `${name} is half written at step ${step}`);
      }
      for (const name of old.keys()) assert.ok(filesIn(place).has(name), `${name} is lost at step ${step}`);
      const again = await run(words, place, server);
      assert.equal(filesIn(place), made, `after step ${step}: ${again.stderr}`);
      rmSync(place, { recursive: true });
    }
    console.log(`${words.slice(0, 20)}: ${steps} steps, ${KILLS} kills, ${left} temporary files left by them and cleared`);
    for (const place of [before, whole]) rmSync(place, { recursive: true });
    server?.stop();
  });
}

test.run();
