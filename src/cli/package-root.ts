import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** The folder of this package: where `package.json`, `metadefs/` and `docs/` stand, whether it runs from `src/` or from `dist/`. */
export const packageRoot: string = findRoot(import.meta.dirname);

/** The package's version, as `package.json` has it. */
export function packageVersion(): string {
  return (JSON.parse(readFileSync(join(packageRoot, "package.json"), "utf8")) as { version: string }).version;
}

function findRoot(folder: string): string {
  try {
    readFileSync(join(folder, "package.json"));
    return folder;
  } catch {
    if (dirname(folder) === folder) throw new Error("the package's own package.json is missing");
    return findRoot(dirname(folder));
  }
}
