import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { CARRIED_ROOT, carried } from "../files/carried.ts";

/** The folder of this package, with `package.json`, `metadefs/` and `docs/`, whether the code runs from `src/` or from `dist/`, or carries them. */
export const packageRoot: string = carried === undefined ? findRoot(import.meta.dirname) : CARRIED_ROOT;

/** The text of a file of this package, by its path in it; undefined where there is none. */
export function readPackageFile(path: string): string | undefined {
  const file = join(packageRoot, path);
  const inside = carried?.read(file);
  if (inside !== undefined) return inside.toString("utf8");
  return carried === undefined && existsSync(file) ? readFileSync(file, "utf8") : undefined;
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
