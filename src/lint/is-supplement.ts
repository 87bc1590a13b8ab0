import { existsSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";

/** Whether a file is the supplement of a namespace: it is in `supplement/`, and a file of the same name is next to that folder. */
export function isSupplement(file: string, cwd: string): boolean {
  const path = resolve(cwd, file);
  const folder = dirname(path);
  return basename(folder) === "supplement" && existsSync(join(dirname(folder), basename(path)));
}
