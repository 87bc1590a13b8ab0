import { dirname, resolve } from "node:path";
import { DeclarationsFile } from "./declarations-file.ts";
import { MARK, namespaceModule } from "./namespace-module.ts";
import type { PluginOptions } from "./options.ts";

/** A plugin of Rollup, and of Vite, as far as this one goes. */
export interface RollupPlugin {
  readonly name: string;
  /** Otherwise Vite's own plugins would read the file first. */
  readonly enforce: "pre";
  resolveId(source: string, importer: string | undefined): string | undefined;
  load(this: { addWatchFile(file: string): void }, id: string): Promise<string> | undefined;
}

const START = "\0metadef:";

/** Lets a program `import { validateFlavorExtraSpecs } from "./acme.json?metadef"`: a namespace as validators. */
export default function metadef(options: PluginOptions = {}): RollupPlugin {
  const declarations = new DeclarationsFile(options);
  return {
    name: "metadef",
    enforce: "pre",
    resolveId(source, importer) {
      if (!source.endsWith(MARK)) return undefined;
      const file = resolve(importer === undefined ? "." : dirname(importer), source.slice(0, -MARK.length));
      // Vite reads any name that ends in .json as JSON
      return `${START}${file}.js`;
    },
    load(id) {
      if (!id.startsWith(START)) return undefined;
      const file = id.slice(START.length, -".js".length);
      return namespaceModule(file).then(({ code, declarations: text, files }) => {
        for (const each of files) this.addWatchFile(each);
        declarations.add(file, text);
        return code;
      });
    },
  };
}
