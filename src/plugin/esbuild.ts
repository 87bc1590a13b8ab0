import { join } from "node:path";
import { DeclarationsFile } from "./declarations-file.ts";
import { MARK, namespaceModule } from "./namespace-module.ts";
import type { PluginOptions } from "./options.ts";

/** A plugin of esbuild, as far as this one goes. */
export interface EsbuildPlugin {
  readonly name: string;
  setup(build: {
    onResolve(
      options: { filter: RegExp },
      callback: (args: { path: string; resolveDir: string }) => { path: string; namespace: string },
    ): void;
    onLoad(
      options: { filter: RegExp; namespace: string },
      callback: (args: { path: string }) => Promise<{ contents: string; loader: "js"; watchFiles: string[] }>,
    ): void;
  }): void;
}

/** Lets a program `import { validateFlavorExtraSpecs } from "./acme.json?metadef"`: a namespace as validators. */
export default function metadef(options: PluginOptions = {}): EsbuildPlugin {
  const declarations = new DeclarationsFile(options);
  return {
    name: "metadef",
    setup(build) {
      build.onResolve({ filter: /\?metadef$/ }, ({ path, resolveDir }) => ({
        path: join(resolveDir, path.slice(0, -MARK.length)),
        namespace: "metadef",
      }));
      build.onLoad({ filter: /.*/, namespace: "metadef" }, async ({ path }) => {
        const { code, declarations: text, files } = await namespaceModule(path);
        declarations.add(path, text);
        return { contents: code, loader: "js", watchFiles: [...files] };
      });
    },
  };
}
