import { readFileSync, type Stats, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { LARGEST, NAMES } from "./names.ts";

/** What is found in one folder: the file, or several where only one may be. */
export type ConfigurationPaths = readonly string[];

/**
 * The nearest configuration from a folder upwards: the files of the first folder that has any, of which one is meant.
 * @param known what earlier searches found, by folder; filled here
 */
export function findConfiguration(folder: string, known: Map<string, ConfigurationPaths>): ConfigurationPaths {
  const before = known.get(folder);
  if (before !== undefined) return before;
  const here = configurationsIn(folder);
  const parent = dirname(folder);
  const found = here.length > 0 || parent === folder ? here : findConfiguration(parent, known);
  known.set(folder, found);
  return found;
}

/** The configurations in one folder, as absolute paths. */
export function configurationsIn(folder: string): ConfigurationPaths {
  const named = NAMES.map((name) => join(folder, name)).filter(isFile);
  const manifest = join(folder, "package.json");
  return hasConfiguration(manifest) ? [...named, manifest] : named;
}

function isFile(path: string): boolean {
  return statusOf(path)?.isFile() ?? false;
}

/** undefined also below a path that is not a folder, or for a name that no system accepts */
function statusOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

/** A package.json that is broken, or larger than any is, says nothing of us as long as it does not name us. */
function hasConfiguration(manifest: string): boolean {
  const status = statusOf(manifest);
  if (!status?.isFile() || status.size > LARGEST) return false;
  const text = readable(manifest);
  if (!text?.includes('"metadef"')) return false;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && Object.hasOwn(value, "metadef");
  } catch {
    return /"metadef"\s*:\s*\{/.test(text);
  }
}

function readable(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}
