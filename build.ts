import { execFileSync } from "node:child_process";
import { chmodSync, rmSync } from "node:fs";
import { type BuildOptions, build, type Plugin } from "esbuild";

// dist/: the library as files for any engine, the command with a chunk for each thing that it loads late, and their types

/** yargs measures words with a package that knows every emoji; ours are ASCII, and it is half of the command's start. */
const plainWidth: Plugin = {
  name: "plain-width",
  setup(build) {
    build.onResolve({ filter: /^string-width$/ }, () => ({ path: "string-width", namespace: "plain-width" }));
    build.onLoad({ filter: /.*/, namespace: "plain-width" }, () => ({
      contents: String.raw`export default (text) => text.replace(/\x1b\[[0-9;]*m/g, "").length;`,
    }));
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
    ...shared,
    entryPoints: { metadef: "src/cli/main.ts" },
    platform: "node",
    mainFields: ["module", "main"],
    chunkNames: "command/[name]-[hash]",
    plugins: [plainWidth],
    // the package's own ES modules; its CommonJS would ask for require() in the middle of ours
    alias: { yaml: "./node_modules/yaml/browser/index.js" },
  }),
]);
chmodSync("dist/metadef.js", 0o755);
execFileSync(process.execPath, ["node_modules/typescript/bin/tsc", "-p", "tsconfig.types.json"], { stdio: "inherit" });
