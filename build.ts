import { execFileSync } from "node:child_process";
import { chmodSync, readFileSync, rmSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";
import { type BuildOptions, build, type Plugin } from "esbuild";

// dist/: the library as files for any engine, the command with a chunk for each thing that it loads late, and their types

/** A package that measures words with all emoji, where ours are ASCII; and Node's assert, which formats errors that yargs throws away. */
const REPLACED: Readonly<Record<string, string>> = {
  "string-width": String.raw`export default (text) => text.replace(/\x1b\[[0-9;]*m/g, "").length;`,
  assert: `
    const unless = (holds, message) => { if (!holds) throw message instanceof Error ? message : new Error(message); };
    export const strictEqual = (a, b, message) => unless(Object.is(a, b), message);
    export const notStrictEqual = (a, b, message) => unless(!Object.is(a, b), message);`,
};

/** The help that yargs renders after every command, for whoever asks for it later: nobody does. */
const KEPT_HELP = "yargs.getInternalMethods().getUsageInstance().cacheHelpMessage();";

/** yargs without what the start of the command would wait for: three quarters of its time. */
const leanYargs: Plugin = {
  name: "lean-yargs",
  setup(build) {
    build.onResolve({ filter: /^(?:string-width|assert)$/ }, ({ path, importer }) =>
      /node_modules\/(?:yargs|cliui|wrap-ansi)\//.test(importer) ? { path, namespace: "lean-yargs" } : undefined,
    );
    build.onLoad({ filter: /.*/, namespace: "lean-yargs" }, ({ path }) => ({ contents: REPLACED[path] as string }));
    build.onLoad({ filter: /yargs\/build\/lib\/command\.js$/ }, ({ path }) => {
      const text = readFileSync(path, "utf8");
      if (!text.includes(KEPT_HELP)) throw new Error(`${path} no longer has ${KEPT_HELP}`);
      return { contents: text.replace(KEPT_HELP, "") };
    });
  },
};

const LODASH = ["cloneDeep", "deburr", "endsWith", "includes", "isPlainObject", "map", "merge", "omit", "trim", "uniqBy", "upperFirst"];

/** What json-schema-to-typescript asks for and our schemas never need: they hold no reference and no YAML, and nobody reads its layout. */
const UNNEEDED: Readonly<Record<string, string>> = {
  prettier: "export const format = (text) => text;",
  "js-yaml": "export const CORE_SCHEMA = { withTags: () => undefined };",
  "@apidevtools/json-schema-ref-parser": "export class $RefParser { async dereference(path, schema) { return schema; } }",
  lodash: LODASH.map((name) => `export { default as ${name} } from "lodash/${name}.js";`).join(""),
  fs: 'export * from "node:fs";',
  path: 'export * from "node:path";',
  util: 'export * from "node:util";',
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

/** What every run of `metadef lint` loads. */
const START = resolve("src/cli/lint-run.ts");

/**
 * Code that several entries share comes into as many files as there are sets of entries that share some: thirty for one run of
 * `metadef lint`, and to find, read and link each takes half a millisecond. Here all that is loaded late imports the start first,
 * which is in memory by then or soon would be: what they share with it is all of it, and one file.
 */
const fewFiles: Plugin = {
  name: "few-files",
  setup(build) {
    build.onResolve({ filter: /^\.{1,2}\/.*\.ts$/ }, ({ path, kind, resolveDir }) => {
      const file = resolve(resolveDir, path);
      if (file === START) return { path: file, sideEffects: true };
      return kind === "dynamic-import" ? { path: file, pluginData: "late" } : undefined;
    });
    build.onLoad({ filter: /\.ts$/ }, ({ path, pluginData }) => {
      if (pluginData !== "late") return undefined;
      const start = `./${relative(dirname(path), START)}`;
      return { contents: `import ${JSON.stringify(start)};\n${readFileSync(path, "utf8")}`, loader: "ts", resolveDir: dirname(path) };
    });
  },
};

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
  // the package's own ES modules; its CommonJS would ask for require() in the middle of ours
  alias: { yaml: "./node_modules/yaml/browser/index.js" },
};

rmSync("dist", { recursive: true, force: true });
await Promise.all([
  build({
    ...shared,
    entryPoints: { index: "src/index.ts", compile: "src/compile.ts" },
    platform: "neutral",
    mainFields: ["module", "main"],
    chunkNames: "library/[name]-[hash]",
  }),
  build({
    ...command,
    entryPoints: { metadef: "src/cli/main.ts" },
    chunkNames: "command/[name]-[hash]",
    plugins: [fewFiles, leanYargs, leanTypes],
  }),
  build({
    ...command,
    entryPoints: { rollup: "src/plugin/rollup.ts", esbuild: "src/plugin/esbuild.ts" },
    chunkNames: "plugin/[name]-[hash]",
    plugins: [leanTypes],
  }),
]);
chmodSync("dist/metadef.js", 0o755);
// the library's types know of no engine; the plugins run in Node
for (const project of ["tsconfig.types.json", "tsconfig.plugin-types.json"]) {
  execFileSync(process.execPath, ["node_modules/typescript/bin/tsc", "-p", project], { stdio: "inherit" });
}
