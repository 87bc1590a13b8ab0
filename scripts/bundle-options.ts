import { readFileSync } from "node:fs";
import type { BuildOptions, Plugin } from "esbuild";

// what the builds share: that of dist/ (build.ts) and that of the single executable (scripts/packages.ts)

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
export const leanTypes: Plugin = {
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

/** The packages of which the command needs a part, as that part. */
export const leanPackages: readonly Plugin[] = [leanTypes, leanHttp];

/** What holds for every bundle. */
export const anyBuild = { bundle: true, minify: true, legalComments: "none", logLevel: "warning" } as const satisfies BuildOptions;

/** What holds for every bundle with the command. */
export const anyCommand: BuildOptions = {
  platform: "node",
  mainFields: ["module", "main"],
  alias: {
    // the package's own ES modules; its CommonJS would ask for require() in the middle of ours
    yaml: "./node_modules/yaml/browser/index.js",
    // yargs and cliui measure the words of the help with it, which are ASCII; it brings tables of all emoji
    "string-width": "./src/cli/ascii-width.ts",
  },
};

/** The grammars as WebAssembly: the names under which they are loaded, and where their packages have them. */
export const GRAMMARS = [
  ["web-tree-sitter", "web-tree-sitter/web-tree-sitter.wasm"],
  ["tree-sitter-hcl", "@tree-sitter-grammars/tree-sitter-hcl/tree-sitter-terraform.wasm"],
  ["tree-sitter-bash", "tree-sitter-bash/tree-sitter-bash.wasm"],
] as const;
