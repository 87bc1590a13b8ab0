import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** The files, of those that a generator made, that a folder does not hold as they are. */
export function staleFiles(folder: string, files: ReadonlyMap<string, string>): string[] {
  return [...files].filter(([name, text]) => readIfThere(join(folder, name)) !== text).map(([name]) => name);
}

/**
 * Writes what is stale, each file beside its place and then renamed into it, and gives the names of what it wrote.
 * @throws the system's error where one cannot be written; nothing half written is left
 */
export function writeFiles(folder: string, files: ReadonlyMap<string, string>): string[] {
  const stale = staleFiles(folder, files);
  for (const name of stale) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    const beside = `${path}.${process.pid}.tmp`;
    try {
      writeFileSync(beside, files.get(name) as string);
      renameSync(beside, path);
    } catch (error) {
      rmSync(beside, { force: true });
      throw error;
    }
  }
  return stale;
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}
