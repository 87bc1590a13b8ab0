import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";

// What a consumer gets: the packed tarball, installed in a project of its own.

const root = resolve(import.meta.dirname, "..");
let folder = "";
let tarball = "";

function run(command: string, words: string[]): { code: number | null; out: string } {
  const { status, stdout, stderr } = spawnSync(command, words, { cwd: folder, encoding: "utf8", env: { ...process.env, NO_COLOR: "1" } });
  return { code: status, out: stdout + stderr };
}

function ok(command: string, words: string[]): string {
  const { code, out } = run(command, words);
  assert.is(code, 0, `${command} ${words.join(" ")}: ${out}`);
  return out;
}

test.before(() => {
  folder = mkdtempSync(join(tmpdir(), "metadef-consumer-"));
  ok("npm", ["pack", root, "--ignore-scripts", "--pack-destination", folder, "--silent"]);
  tarball = readdirSync(folder).find((name) => name.endsWith(".tgz")) as string;
  writeFileSync(join(folder, "package.json"), '{ "name": "consumer", "private": true, "type": "module" }');
  ok("npm", ["install", "--offline", "--no-audit", "--no-fund", "--silent", `./${tarball}`]);
});
test.after(() => rmSync(folder, { recursive: true, force: true }));

test("the package brings no other package", () => {
  assert.equal(
    readdirSync(join(folder, "node_modules")).filter((name) => !name.startsWith(".")),
    ["metadef"],
  );
});

test("the library is imported, and required", () => {
  const check = 'if (m.validateFlavor({ extra_specs: { "hw:cpu_policy": "x" } })[0].code !== "value-not-in-enum") process.exit(1);';
  ok(process.execPath, ["--input-type=module", "-e", `import * as m from "metadef"; ${check}`]);
  ok(process.execPath, ["--no-warnings", "--input-type=commonjs", "-e", `const m = require("metadef"); ${check}`]);
  const named = 'try { m.assertFlavor(null); } catch (error) { if (!error.stack.startsWith("MetadefError: ")) process.exit(1); }';
  ok(process.execPath, ["--input-type=module", "-e", `import * as m from "metadef"; ${named}`]);
  ok(process.execPath, [
    "--input-type=module",
    "-e",
    `import { compileCatalog } from "metadef/compile"; const m = compileCatalog([]); ${check}`,
  ]);
});

const PROGRAM = `
import { assertFlavor, type Finding, MetadefError, validateFlavor, validateImage, validateServer } from "metadef";
import { compileCatalog } from "metadef/compile";
import type esbuild from "metadef/esbuild";
import type rollup from "metadef/rollup";
import type { FlavorExtraSpecs, ImageProperties } from "metadef/types";

const extra_specs: FlavorExtraSpecs<"openstack@2026.1"> = { "hw:cpu_policy": "dedicated", "hw:numa_cpus.0": "0-3" };
const ibrs: FlavorExtraSpecs<"starlingx@master"> = { "hw:cpu_model": "Skylake-Server-IBRS" };
const properties: ImageProperties = { hw_disk_bus: "virtio" };
// @ts-expect-error a misspelt key
const wrong: FlavorExtraSpecs = { "hw:cpu_thread_polcy": "isolate" };
// @ts-expect-error a model that this release has not
const older: FlavorExtraSpecs<"starlingx@2018.10"> = { "hw:cpu_model": "Skylake-Server-IBRS" };

const options: Parameters<typeof rollup>[0] & Parameters<typeof esbuild>[0] = { types: "src/metadef.d.ts" };

const findings: Finding[] = [
  ...validateFlavor({ vcpus: 4, ram: 2048, disk: 10, extra_specs }, { target: "openstack@2026.1" }),
  ...validateImage({ properties }),
  ...validateServer({ flavor: { extra_specs }, image: { properties }, metadata: {} }),
  ...compileCatalog([{ namespace: "Acme::A" }]).validateFlavor({ extra_specs: { ...wrong, ...older, ...ibrs } }),
];
try {
  assertFlavor({ extra_specs });
} catch (error) {
  if (error instanceof MetadefError) findings.push(...error.findings);
}
declare const console: { log(text: string): void };
console.log(findings.map(({ code }) => code).join(" "));
`;
const CODES = "numa-incomplete unknown-extra-spec unknown-extra-spec key-of-other-platform";

/** A program of CommonJS that imports ES modules is what TypeScript takes since 5.8, and Node since 20.19. */
const PROJECTS = [
  { name: "ES modules, nodenext", file: "program.mts", module: "nodenext", compilers: ["typescript54", "typescript59", "typescript"] },
  { name: "ES modules, node16", file: "program16.mts", module: "node16", compilers: ["typescript54", "typescript59", "typescript"] },
  { name: "CommonJS, nodenext", file: "program.cts", module: "nodenext", compilers: ["typescript59", "typescript"] },
  { name: "a bundler's", file: "program.ts", module: "esnext", compilers: ["typescript54", "typescript59", "typescript"] },
] as const;

for (const { name, file, module, compilers } of PROJECTS) {
  test(`the types hold in a consumer's program, and the program runs (${name})`, () => {
    const compilerOptions = {
      strict: true,
      outDir: `built-${module}`,
      rootDir: ".",
      skipLibCheck: false,
      target: "es2022",
      lib: ["es2022"],
      types: [],
      module,
      moduleResolution: module === "esnext" ? "bundler" : module,
    };
    const check = (text: string, compiler: string): { code: number | null; out: string } => {
      writeFileSync(join(folder, file), text);
      writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, files: [file] }));
      return run(process.execPath, [join(root, "node_modules", compiler, "bin/tsc"), "-p", "."]);
    };
    for (const compiler of compilers) {
      const { code, out } = check(PROGRAM, compiler);
      assert.is(code, 0, `${compiler}: ${out}`);
      assert.match(check(PROGRAM.replace('"virtio"', '"virtua"'), compiler).out, "TS2322", `${compiler} sees a wrong value`);
    }
    check(PROGRAM, "typescript");
    const built = join(folder, `built-${module}`, file.replace(/ts$/, "js"));
    assert.is(ok(process.execPath, ["--no-warnings", built]).trim(), CODES);
  });
}

test("the tarball's exports resolve, with types, for all who import", () => {
  ok(process.execPath, [join(root, "node_modules/.bin/attw"), "--profile", "esm-only", "--no-emoji", tarball]);
  ok(process.execPath, [join(root, "node_modules/.bin/publint"), "run", "--strict", tarball]);
});

test("npx runs the command out of the tarball", () => {
  writeFileSync(join(folder, "flavor.json"), '{"name":"m1","vcpus":1,"extra_specs":{"hw:nope":"1"}}');
  const { code, out } = run("npx", ["--yes", "--offline", `--package=./${tarball}`, "--", "metadef", "lint", "flavor.json"]);
  assert.is(code, 1, out);
  assert.match(out, "unknown-extra-spec");
});

test("the installed command generates types with what the tarball has", () => {
  const words = ["node_modules/metadef/dist/metadef.js", "generate", "--out", "generated"];
  assert.is(ok(process.execPath, [...words, "--only", "types"]).trim(), join("generated", "types.d.ts"));
  const [, ...lines] = readFileSync(join(folder, "generated/types.d.ts"), "utf8").split("\n");
  const [, ...published] = readFileSync(join(folder, "node_modules/metadef/generated/types.d.ts"), "utf8").split("\n");
  assert.ok(lines.join("\n") === published.join("\n"), "the same as metadef/types but for the first line");
});

test("a global installation brings the man pages", () => {
  ok("npm", [
    "install",
    "--global",
    "--prefix",
    join(folder, "global"),
    "--offline",
    "--no-audit",
    "--no-fund",
    "--silent",
    `./${tarball}`,
  ]);
  const pages = readdirSync(join(folder, "global/share/man/man1"));
  for (const name of ["metadef.1", "metadef-lint.1"]) assert.ok(pages.includes(name), name);
});

test("every relative link in the package leads to a file or a folder of it", () => {
  const installed = join(folder, "node_modules/metadef");
  const pages = readdirSync(installed, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".md"));
  assert.ok(pages.length > 100, `${pages.length} pages`);
  const lost = pages.flatMap((page) => {
    // what is in code is no link
    const text = readFileSync(join(installed, page), "utf8").replace(/^(`{3,}|~{3,})[\s\S]*?^\1/gm, "");
    return [...text.replace(/(`+)(?!`).+?(?<!`)\1(?!`)(?!\])/g, "").matchAll(/\]\(([^()\s]+)\)/g)].flatMap(([, to = ""]) => {
      const path = to.split("#", 1)[0] as string;
      return path === "" || /^[a-z]+:/.test(path) || existsSync(join(installed, dirname(page), path)) ? [] : [`${page}: ${to}`];
    });
  });
  assert.equal(lost, []);
});

test("namespaces, schemas and the docs of every code are in the package", () => {
  const held = readdirSync(join(folder, "node_modules/metadef"));
  for (const name of ["dist", "metadefs", "schemas", "docs", "LICENSE", "README.md"]) assert.ok(held.includes(name), name);
  const rooms = readdirSync(join(folder, "node_modules/metadef/dist/types/src"));
  assert.not.ok(rooms.includes("rules"), "declarations of what nobody can import");
});

test.run();
