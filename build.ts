import { execFileSync } from "node:child_process";
import { chmodSync, copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { isBuiltin } from "node:module";
import { dirname, join, relative, resolve } from "node:path";
import { type BuildOptions, build, type Plugin } from "esbuild";
import { anyBuild, anyCommand, GRAMMARS, leanPackages, leanTypes } from "./scripts/bundle-options.ts";

// dist/: the library as files for any engine, the command with a chunk for each thing that it loads late, and their types

/** Packages in CommonJS that ask for Node's own modules while they run: in an ES module there is no require() for them, but an import. */
const builtInModules: Plugin = {
  name: "built-in-modules",
  setup(build) {
    build.onResolve({ filter: /^(?:node:)?[a-z_]+$/ }, ({ path, kind }) =>
      kind === "require-call" && isBuiltin(path) ? { path: path.replace(/^node:/, ""), namespace: "built-in-modules" } : undefined,
    );
    build.onLoad({ filter: /.*/, namespace: "built-in-modules" }, ({ path }) => ({ contents: `export * from "node:${path}";` }));
  },
};

/** What every run of the command loads, `metadef lint` included. */
const START = resolve("src/cli/run-words.ts");

/** What is loaded late, all over src/. */
const LATE = new Set(
  readdirSync("src", { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => resolve("src", file))
    .flatMap((file) =>
      Array.from(readFileSync(file, "utf8").matchAll(/\bimport\("(\.[^"]+\.ts)"\)/g), ([, to]) => resolve(dirname(file), to as string)),
    ),
);
LATE.delete(START);

/**
 * esbuild puts code into as many files as there are sets of entries that share some: thirty for one run of `metadef lint`, and to
 * find, read and link each takes half a millisecond. Here what is loaded late imports the start of the command first, which is in
 * memory by then in most runs: so whatever the start needs is shared by all, and one file.
 */
function fewFiles(start: string, late: ReadonlySet<string>): Plugin {
  return {
    name: "few-files",
    setup(build) {
      build.onResolve({ filter: /\.ts$/ }, ({ path, resolveDir }) =>
        resolve(resolveDir, path) === start ? { path: start, sideEffects: true } : undefined,
      );
      build.onLoad({ filter: /\.ts$/ }, ({ path }) => {
        if (!late.has(path)) return undefined;
        const first = relative(dirname(path), start);
        const text = `import ${JSON.stringify(first.startsWith(".") ? first : `./${first}`)};\n${readFileSync(path, "utf8")}`;
        return { contents: text, loader: "ts", resolveDir: dirname(path) };
      });
    },
  };
}

/** Only the rules that concern OpenStack's flavors: the lists of StarlingX, its VIM and Cinder are empty. */
const openstackOnly: Plugin = {
  name: "openstack-only",
  setup(build) {
    for (const service of ["starlingx", "vim", "cinder"]) {
      build.onLoad({ filter: new RegExp(`[\\\\/]rules[\\\\/]${service}[\\\\/]index\\.ts$`) }, () => ({
        contents: `export const ${service}Rules = [];`,
      }));
    }
  },
};

/** What the library has besides its checks. */
const BESIDE = ["compile.ts", "http/check-request.ts", "http/examine.ts", "namespace-lint/lint-namespace.ts"];

const shared: BuildOptions = { ...anyBuild, splitting: true, format: "esm", target: "node20.19", outdir: "dist" };
const command: BuildOptions = { ...shared, ...anyCommand };

rmSync("dist", { recursive: true, force: true });
await Promise.all([
  build({
    ...shared,
    entryPoints: {
      index: "src/index.ts",
      compile: "src/compile.ts",
      http: "src/hooks/request.ts",
      fastify: "src/hooks/fastify.ts",
      express: "src/hooks/express.ts",
      hono: "src/hooks/hono.ts",
    },
    platform: "neutral",
    mainFields: ["module", "main"],
    chunkNames: "library/[name]-[hash]",
    // the checks are one file, which whoever imports more than them loads too
    plugins: [fewFiles(resolve("src/index.ts"), new Set(BESIDE.map((file) => resolve("src", file))))],
  }),
  build({
    ...shared,
    entryPoints: { flavor: "src/flavor.ts" },
    platform: "neutral",
    mainFields: ["module", "main"],
    plugins: [openstackOnly],
  }),
  // by itself: what it shares with the checks is little, and they would be two files more
  build({
    ...shared,
    entryPoints: { catalog: "src/catalog-library.ts" },
    platform: "neutral",
    mainFields: ["module", "main"],
    chunkNames: "catalog/[name]-[hash]",
  }),
  build({
    ...command,
    entryPoints: { metadef: "src/cli/main.ts" },
    chunkNames: "command/[name]-[hash]",
    plugins: [fewFiles(START, LATE), ...leanPackages, builtInModules],
  }),
  build({
    ...command,
    entryPoints: { rollup: "src/plugin/rollup.ts", esbuild: "src/plugin/esbuild.ts" },
    chunkNames: "plugin/[name]-[hash]",
    plugins: [leanTypes],
  }),
]);
chmodSync("dist/metadef.js", 0o755);
// the grammars, of which a run loads those that its files need
mkdirSync("dist/grammars");
for (const [name, file] of GRAMMARS) {
  copyFileSync(`node_modules/${file}`, `dist/grammars/${name}.wasm`);
}
// the man pages are read from the commands, which this process need not load
execFileSync(process.execPath, ["--import", "tsx", "scripts/man-pages.ts"], { stdio: "inherit" });
// the library's types know of no engine; the plugins run in Node
for (const project of ["tsconfig.types.json", "tsconfig.plugin-types.json"]) {
  execFileSync(process.execPath, ["node_modules/typescript/bin/tsc", "-p", project], { stdio: "inherit" });
}
const types = resolve("dist/types");
const told = new Set<string>();
for (const entry of [
  "index",
  "compile",
  "catalog-library",
  "flavor",
  "hooks/request",
  "hooks/fastify",
  "hooks/express",
  "hooks/hono",
  "plugin/rollup",
  "plugin/esbuild",
])
  tell(join(types, "src", `${entry}.d.ts`));
for (const file of readdirSync(types, { recursive: true, encoding: "utf8" }).map((name) => join(types, name))) {
  if (file.endsWith(".d.ts") && !told.has(file)) rmSync(file);
}

/** Goes from declarations to those that they name: the compiler writes some for every file, and nine of ten nobody can ask for. */
function tell(file: string): void {
  if (told.has(file)) return;
  told.add(file);
  for (const [, name] of readFileSync(file, "utf8").matchAll(/(?:\bfrom |\bimport\()"(\.[^"]+)\.ts"/g)) {
    tell(resolve(dirname(file), `${name}.d.ts`));
  }
}
