import { mkdirSync, readdirSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { clearLeftovers } from "../files/leftovers.ts";
import { readRegular } from "../files/read-regular.ts";
import { writeWhole } from "../files/write-whole.ts";

/** The files, of those that a generator made, that a folder does not hold as they are. */
export function staleFiles(folder: string, files: ReadonlyMap<string, string>): string[] {
  return [...files].filter(([name, text]) => readIfThere(join(folder, name))?.toString() !== text).map(([name]) => name);
}

/** The files in a folder that its generator does not make, or no longer makes: for a folder that holds nothing else. */
export function leftoverFiles(folder: string, files: ReadonlyMap<string, string>): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, "/"))
    .filter((name) => !files.has(name))
    .sort();
}

/**
 * Writes what is stale, and gives the names of what it wrote.
 * @param within the folder that all of it must be in, after links are followed
 * @throws NotWritten where one cannot be written, or the system's error where its folder cannot be made; nothing half written is left
 */
export function writeFiles(folder: string, files: ReadonlyMap<string, string>, within?: string): string[] {
  const stale = staleFiles(folder, files);
  for (const name of files.keys()) clearLeftovers(dirname(join(folder, name)));
  for (const name of stale) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeWhole(path, files.get(name) as string, { before: readIfThere(path), ...(within !== undefined && { within }) });
  }
  return stale;
}

function readIfThere(path: string): Buffer | undefined {
  try {
    return readRegular(path);
  } catch {
    return undefined;
  }
}
