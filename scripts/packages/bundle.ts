import { resolve } from "node:path";
import { build, type Plugin } from "esbuild";
import { anyBuild, anyCommand, leanPackages } from "../bundle-options.ts";

const root = resolve(import.meta.dirname, "../..");

/** Puts files of this folder in the place of some of src/. */
const replaced: Plugin = {
  name: "replaced",
  setup(build) {
    build.onLoad({ filter: /[\\/]src[\\/]files[\\/]carried\.ts$/ }, () => ({
      contents: 'export * from "./scripts/packages/carried.ts";',
      resolveDir: root,
    }));
    // the executable has its compiled code inside
    build.onLoad({ filter: /[\\/]src[\\/]cli[\\/]compiled-code\.ts$/ }, () => ({
      contents: "export const keepCompiledCode = () => undefined;",
    }));
  },
};

/** Writes the command as one script of CommonJS, which is what a single executable runs. */
export async function bundleCommand(outfile: string, target: string): Promise<void> {
  await build({
    ...anyBuild,
    ...anyCommand,
    alias: { ...anyCommand.alias, "web-tree-sitter": "./node_modules/web-tree-sitter/web-tree-sitter.cjs" },
    entryPoints: [resolve(root, "src/cli/main.ts")],
    absWorkingDir: root,
    outfile,
    format: "cjs",
    target,
    // what is loaded late is in the same script: import() becomes a call, and of Node's modules require()
    supported: { "dynamic-import": false },
    // where a module of a package asks for its own place
    define: { "import.meta.dirname": '"/"', "import.meta.url": '"file:///metadef.cjs"' },
    plugins: [replaced, ...leanPackages],
  });
}
