import { basename, dirname, resolve } from "node:path";

/**
 * Whether a file has test cases for `metadef test`: it is in `tests/`, and is a list of cases that all have what they expect.
 * Its flavors and images are wrong on purpose.
 */
export function isTestTable(file: string, cwd: string, text: string): boolean {
  if (basename(dirname(resolve(cwd, file))) !== "tests" || !file.endsWith(".json")) return false;
  try {
    const table: unknown = JSON.parse(text);
    return Array.isArray(table) && table.length > 0 && table.every((item) => Array.isArray((item as { expect?: unknown } | null)?.expect));
  } catch {
    // the linter reports text that is not JSON
    return false;
  }
}
