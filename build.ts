import { execFileSync } from "node:child_process";
import { chmodSync, copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { isBuiltin } from "node:module";
import { dirname, join, relative, resolve } from "node:path";
import { type BuildOptions, build, type Plugin } from "esbuild";

// dist/: the library as files for any engine, the command with a chunk for each thing that it loads late, and their types

const LODASH = ["cloneDeep", "deburr", "endsWith", "includes", "isPlainObject", "map", "merge", "omit", "trim", "uniqBy", "upperFirst"];

/** What json-schema-to-typescript asks for and our schemas never need: they hold no reference and no YAML, and nobody reads its layout. */
const UNNEEDED: Readonly<Record<string, string>> = {
  prettier: "export const format = (text) => text;",
  "js-yaml": "export const CORE_SCHEMA = { withTags: () => undefined };",
  "@apidevtools/json-schema-ref-parser": "export class $RefParser { async dereference(path, schema) { return schema; } }",
  lodash: LODASH.map((name) => `export { default as ${name} } from "lodash/${name}.js";`).join(""),
  fs: 'export { readFileSync } from "node:fs";',
  path: 'export { basename, dirname, extname, normalize, posix, sep } from "node:path";',
  util: 'export { format, isDeepStrictEqual } from "node:util";',
};

/** Its one function that we call; a bundle of CommonJS gives no names away by itself. */
const COMPILE = 'export { compile } from "./node_modules/json-schema-to-typescript/dist/src/index.js";';

/** json-schema-to-typescript without what it does not need here: its start is a third of a run of `metadef generate`. */
const leanTypes: Plugin = {
  name: "lean-types",
  setup(build) {
    const asked = new RegExp(`^(?:${Object.keys(UNNEEDED).join("|")})$`);
    build.onResolve({ filter: asked }, ({ path, importer }) =>
      importer.includes("json-schema-to-typescript") ? { path, namespace: "lean-types" } : undefined,
    );
    build.onResolve({ filter: /^json-schema-to-typescript$/ }, ({ path }) => ({ path, namespace: "lean-types" }));
    build.onResolve({ filter: /^cli-color$/ }, ({ path }) => ({ path, external: true }));
    build.onLoad({ filter: /.*/, namespace: "lean-types" }, ({ path }) => ({ contents: UNNEEDED[path] ?? COMPILE, resolveDir: "." }));
  },
};

/** What is used of undici: its agents and `request`, without its fetch, its WebSockets and its mocks. */
const UNDICI = `import api from "./node_modules/undici/lib/api/index.js";
import Dispatcher from "./node_modules/undici/lib/dispatcher/dispatcher.js";
export { default as Agent } from "./node_modules/undici/lib/dispatcher/agent.js";
export { default as ProxyAgent } from "./node_modules/undici/lib/dispatcher/proxy-agent.js";
Object.assign(Dispatcher.prototype, api);`;

/** undici as a part of an ES module, in which CommonJS has no require() for Node's own modules. */
const leanHttp: Plugin = {
  name: "lean-http",
  setup(build) {
    build.onResolve({ filter: /^undici$/ }, ({ path }) => ({ path, namespace: "lean-http" }));
    build.onLoad({ filter: /.*/, namespace: "lean-http" }, () => ({ contents: UNDICI, resolveDir: "." }));
    build.onLoad({ filter: /[\\/]node_modules[\\/]undici[\\/]lib[\\/].*\.js$/ }, ({ path }) => ({
      contents: readFileSync(path, "utf8").replace(/\brequire\((['"]node:[\w/]+['"])\)/g, "process.getBuiltinModule($1)"),
    }));
  },
};

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

const shared: BuildOptions = {
  bundle: true,
  splitting: true,
  format: "esm",
  target: "node20.19",
  minify: true,
  legalComments: "none",
  logLevel: "warning",
  outdir: "dist",
};

const command: BuildOptions = {
  ...shared,
  platform: "node",
  mainFields: ["module", "main"],
  alias: {
    // the package's own ES modules; its CommonJS would ask for require() in the middle of ours
    yaml: "./node_modules/yaml/browser/index.js",
    // yargs and cliui measure the words of the help with it, which are ASCII; it brings tables of all emoji
    "string-width": "./src/cli/ascii-width.ts",
  },
};

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
    plugins: [fewFiles(START, LATE), leanTypes, leanHttp, builtInModules],
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
for (const [name, file] of [
  ["web-tree-sitter", "web-tree-sitter/web-tree-sitter.wasm"],
  ["tree-sitter-hcl", "@tree-sitter-grammars/tree-sitter-hcl/tree-sitter-terraform.wasm"],
  ["tree-sitter-bash", "tree-sitter-bash/tree-sitter-bash.wasm"],
] as const) {
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
