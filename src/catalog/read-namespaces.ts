import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { carried } from "../files/carried.ts";
import { readRegular } from "../files/read-regular.ts";
import type { Namespace, Source, Supplement } from "../model.ts";

/**
 * The namespaces of a folder, each with its supplement, in the order of their file names: every `*.json` directly in it, and the
 * file of the same name in its `supplement/`. Anything that is not a file (a folder, a pipe) is ignored. The form of the files
 * is not checked here.
 * @throws Error if the folder or a file cannot be read, SyntaxError (naming the file, its cause the path) if one is not JSON
 */
export function readNamespaces(folder: string): Source[] {
  return (carried?.names(folder) ?? readdirSync(folder))
    .filter((name) => name.endsWith(".json") && isFile(join(folder, name)))
    .sort()
    .map((name) => readSource(folder, name));
}

/** One namespace of a folder, by its file name. @throws as `readNamespaces` does */
export function readSource(folder: string, name: string): Source {
  const file = join(folder, name);
  const namespace = readJson(file) as Namespace;
  const supplement = join(folder, "supplement", name);
  return isThere(supplement) ? { file, namespace, supplement: readJson(supplement) as Supplement } : { file, namespace };
}

/** A link that leads nowhere is left for the reading to complain of. */
function isFile(path: string): boolean {
  return carried?.read(path) !== undefined || (statSync(path, { throwIfNoEntry: false })?.isFile() ?? true);
}

const isThere = (path: string): boolean => carried?.read(path) !== undefined || existsSync(path);

/** What a file of JSON holds. @throws as `readNamespaces` does */
export function readJson(file: string): unknown {
  try {
    return JSON.parse((carried?.read(file) ?? readRegular(file)).toString("utf8"));
  } catch (error) {
    throw error instanceof SyntaxError ? new SyntaxError(`${file}: ${error.message}`, { cause: file }) : error;
  }
}
