import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { transformSync } from "esbuild";

// What generated code costs: whole processes against `node -e 0` in one run (the least of some), sizes, and what tsc takes more for the types.

const RUNS = Number(process.env["RUNS"] ?? 7);
const root = resolve(import.meta.dirname, "..");
const folder = mkdtempSync(join(tmpdir(), "metadef-bench-"));
const command = join(root, "dist/metadef.js");
const out = (name: string): string => join(folder, name);

/** Runs commands in turns, so that what else the machine does meets all alike. Milliseconds, the least of all turns. */
function race(commands: Readonly<Record<string, readonly string[]>>): Record<string, number> {
  const least: Record<string, number> = {};
  for (let turn = 0; turn < RUNS; turn++) {
    for (const [name, words] of Object.entries(commands)) {
      const start = performance.now();
      const { status, stderr } = spawnSync(process.execPath, [...words], { encoding: "utf8" });
      if (status !== 0) throw new Error(`${name}: ${stderr}`);
      least[name] = Math.min(least[name] ?? Number.POSITIVE_INFINITY, performance.now() - start);
    }
  }
  return least;
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
  "types, validators and schemas": generate("everything"),
  "json-schema-to-typescript, its defaults, 2 targets": [out("peer.mjs")],
});
const floor = times["node -e 0"] as number;
console.log("whole processes");
for (const [name, time] of Object.entries(times))
  console.log(`  ${name.padEnd(54)} ${time.toFixed(0).padStart(6)} ms  ${(time / floor).toFixed(2).padStart(6)}`);
console.log(
  `  of json-schema-to-typescript with its defaults, types for the same 2 targets take ${((times["types, 2 targets"] as number) / (times["json-schema-to-typescript, its defaults, 2 targets"] as number)).toFixed(2)}`,
);
console.log(
  `  memory: node -e 0 ${memory(["-e", "0"])} MiB, types ${memory(generate("types", "--only", "types"))} MiB, everything ${memory(generate("everything"))} MiB`,
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
    `  ${compiler.padEnd(14)} ${Object.entries(took)
      .map(([name, time]) => `${name} ${time.toFixed(0)} ms`)
      .join(", ")} (checked: the types themselves too, skipLibCheck off)`,
  );
}
rmSync(folder, { recursive: true, force: true });
