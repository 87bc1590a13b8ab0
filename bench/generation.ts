import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { transformSync } from "esbuild";

// What generated code costs: whole processes against `node -e 0` in one run (the least of some, and the median of the ratios of each
// turn), sizes, and what tsc takes more for the types.

const RUNS = Number(process.env["RUNS"] ?? 7);
const root = resolve(import.meta.dirname, "..");
const folder = mkdtempSync(join(tmpdir(), "metadef-bench-"));
const command = join(root, "dist/metadef.js");
const out = (name: string): string => join(folder, name);

/** Runs commands in turns, so that what else the machine does meets all alike. Milliseconds of each turn. */
function race(commands: Readonly<Record<string, readonly string[]>>): Map<string, number[]> {
  const times = new Map(Object.keys(commands).map((name) => [name, [] as number[]]));
  for (let turn = 0; turn < RUNS; turn++) {
    for (const [name, words] of Object.entries(commands)) {
      const start = performance.now();
      const { status, stderr } = spawnSync(process.execPath, [...words], { encoding: "utf8" });
      if (status !== 0) throw new Error(`${name}: ${stderr}`);
      times.get(name)?.push(performance.now() - start);
    }
  }
  return times;
}

const least = (times: readonly number[]): number => Math.min(...times);

/** How often one takes as long as another: by the least of both, and the median over the turns. */
function ratio(times: readonly number[], floor: readonly number[]): string {
  const turns = times.map((time, turn) => time / (floor[turn] as number)).sort((a, b) => a - b);
  return `${(least(times) / least(floor)).toFixed(2).padStart(6)} ${(turns[turns.length >> 1] as number).toFixed(2).padStart(6)}`;
}

/** A namespace of somebody's own. */
function ownNamespaces(properties: number): string {
  const words = ["gold", "silver"];
  const kinds = [{ type: "string", enum: words }, { type: "integer", minimum: 1 }, { type: "boolean" }, { type: "string" }];
  const all = Array.from({ length: properties }, (_, index) => [`p${index}`, { title: `Property ${index}`, ...kinds[index % 4] }]);
  const namespace = {
    namespace: "Acme::Compute",
    resource_type_associations: [{ name: "OS::Nova::Flavor", prefix: "acme:" }],
    properties: Object.fromEntries(all),
  };
  mkdirSync(out(`own${properties}`));
  writeFileSync(out(`own${properties}/acme.json`), JSON.stringify(namespace));
  return out(`own${properties}`);
}

/** The most memory that a process held at once, in MiB. */
function memory(words: readonly string[]): number {
  const told = "process.on('exit', () => require('fs').writeSync(2, String(process.resourceUsage().maxRSS)))";
  writeFileSync(out("told.cjs"), told);
  const { stderr } = spawnSync(process.execPath, ["--require", out("told.cjs"), ...words], { encoding: "utf8" });
  return Math.round(Number(/\d+$/.exec(stderr)?.[0]) / 1024);
}

const generate = (name: string, ...words: string[]): string[] => [command, "generate", "--out", out(name), ...words];
spawnSync(process.execPath, generate("all", "--only", "types,validators,schemas", "--target", "openstack", "--target", "starlingx"));

const peer = `import { compile } from ${JSON.stringify(join(root, "node_modules/json-schema-to-typescript/dist/src/index.js"))};
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
const base = ${JSON.stringify(out("all/schemas"))};
for (const platform of readdirSync(base)) for (const name of readdirSync(base + "/" + platform)) {
  if (name.includes("draft-07")) continue;
  const text = await compile(JSON.parse(readFileSync(base + "/" + platform + "/" + name, "utf8")), name);
  writeFileSync(${JSON.stringify(folder)} + "/" + platform + name + ".d.ts", text);
}`;
writeFileSync(out("peer.mjs"), peer);

const times = race({
  "node -e 0": ["-e", "0"],
  "types, 11 targets": generate("types", "--only", "types"),
  "types, 2 targets": generate("two", "--only", "types", "--target", "openstack", "--target", "starlingx"),
  "types, nothing to write": generate("types", "--only", "types", "--check"),
  "types, with 20 properties of one's own": generate("own", "--only", "types", "--namespaces", ownNamespaces(20)),
  "types, with 500 properties of one's own": generate("owns", "--only", "types", "--namespaces", ownNamespaces(500)),
  "types, validators and schemas": generate("everything"),
  "json-schema-to-typescript, its defaults, 2 targets": [out("peer.mjs")],
});
const timesOf = (name: string): number[] => times.get(name) as number[];
console.log("whole processes: the least, and against node -e 0 by the least and by the median of turns");
for (const [name, its] of times)
  console.log(`  ${name.padEnd(54)} ${least(its).toFixed(0).padStart(6)} ms  ${ratio(its, timesOf("node -e 0"))}`);
console.log(
  `  of json-schema-to-typescript with its defaults, types for the same 2 targets take ${ratio(timesOf("types, 2 targets"), timesOf("json-schema-to-typescript, its defaults, 2 targets"))}`,
);
console.log(
  `  memory: node -e 0 ${memory(["-e", "0"])} MiB, types ${memory(generate("types", "--only", "types"))} MiB, with one's own ${memory(generate("own", "--only", "types", "--namespaces", out("own20")))} MiB, json-schema-to-typescript ${memory([out("peer.mjs")])} MiB, everything ${memory(generate("everything"))} MiB`,
);

console.log("sizes: bytes, gzipped; a validator minified");
const sizes = (text: string): string => `${String(text.length).padStart(7)} ${String(gzipSync(text).length).padStart(6)}`;
console.log(`  ${"types.d.ts, 11 targets".padEnd(40)} ${sizes(readFileSync(out("types/types.d.ts"), "utf8"))}`);
for (const name of ["flavor-extra-specs", "image-properties", "server-group-metadata"]) {
  for (const [from, targets] of [
    ["everything", 11],
    ["all", 2],
  ] as const) {
    const code = readFileSync(join(out(from), "validators", `${name}.js`), "utf8");
    console.log(`  ${`${name}, ${targets} targets`.padEnd(40)} ${sizes(transformSync(code, { minify: true, format: "esm" }).code)}`);
  }
}

console.log("tsc on a program of one flavor and one image, without and with the types");
const program = (types: boolean): string =>
  types
    ? `import type { FlavorExtraSpecs, ImageProperties } from "./types/types.js";
export const flavor: FlavorExtraSpecs = { "hw:cpu_policy": "dedicated", "hw:numa_nodes": 2, "trait:HW_CPU_X86_AVX": "required", "resources:VGPU": 1 };
export const image: ImageProperties = { hw_disk_bus: "virtio", hw_machine_type: "q35", os_distro: "ubuntu" };\n`
    : `export const flavor: Record<string, string | number> = { "hw:cpu_policy": "dedicated" };\n`;
for (const [name, types, skip] of [
  ["without", false, true],
  ["with", true, true],
  ["checked", true, false],
] as const) {
  writeFileSync(out(`${name}.ts`), program(types));
  const compilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: skip,
    target: "es2022",
    lib: ["es2022"],
    types: [],
    module: "nodenext",
  };
  writeFileSync(out(`${name}.json`), JSON.stringify({ compilerOptions, files: [`${name}.ts`] }));
}
for (const compiler of ["typescript54", "typescript59", "typescript"]) {
  const tsc = join(root, "node_modules", compiler, "bin/tsc");
  const took = race({
    without: [tsc, "-p", out("without.json")],
    with: [tsc, "-p", out("with.json")],
    checked: [tsc, "-p", out("checked.json")],
  });
  console.log(
    `  ${compiler.padEnd(14)} ${[...took]
      .map(([name, its]) => `${name} ${least(its).toFixed(0)} ms`)
      .join(", ")} (checked: the types themselves too, skipLibCheck off)`,
  );
}
rmSync(folder, { recursive: true, force: true });
