import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** The folder of this package, with `package.json`, `metadefs/` and `docs/`, whether the code runs from `src/` or from `dist/`. */
export const packageRoot: string = findRoot(import.meta.dirname);

function findRoot(folder: string): string {
  try {
    readFileSync(join(folder, "package.json"));
    return folder;
  } catch {
    if (dirname(folder) === folder) throw new Error("the package's own package.json is missing");
    return findRoot(dirname(folder));
  }
}
