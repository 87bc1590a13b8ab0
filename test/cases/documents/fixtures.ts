import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { globSync } from "tinyglobby";

/** The folder of the fixtures, one below it for each format. */
export const folder = fileURLToPath(new URL(".", import.meta.url));

/** The fixtures' names, `format/case.ext`. */
export const fixtures: readonly string[] = globSync("*/*", { cwd: folder, ignore: ["**/*.out"] }).sort();

/** A fixture's text. */
export function textOf(fixture: string): string {
  return readFileSync(join(folder, fixture), "utf8");
}
