import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parse } from "yaml";

/** Settings of a cloud, as the table has them. */
export interface CloudRow {
  readonly name: string;
  readonly cloud?: string;
  readonly region?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly files?: Readonly<Record<string, string>>;
  /** What metadef says of settings that it cannot use. */
  readonly message?: string;
  /** Why metadef does something else than the SDK. */
  readonly differs?: string;
}

/** Where the table and what the SDK makes of it are. */
export const FOLDER = join(import.meta.dirname, "cases/cloud");

const table = parse(readFileSync(join(FOLDER, "configurations.yaml"), "utf8")) as { catalog: unknown[]; rows: CloudRow[] };

/** The catalog that Keystone gives. */
export const CATALOG = table.catalog;

/** The rows of the table. */
export const ROWS: readonly CloudRow[] = table.rows;

/** Writes the files of a row below a folder. @returns its variables */
export function writeRow({ files = {}, env = {} }: CloudRow, home: string, keystone: string): Record<string, string> {
  mkdirSync(join(home, "cwd"), { recursive: true });
  const fill = (text: string): string => text.replaceAll("KEYSTONE", keystone);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(home, name)), { recursive: true });
    writeFileSync(join(home, name), fill(text));
  }
  return Object.fromEntries(Object.entries(env).map(([name, value]) => [name, fill(value).replace(/^HOME(?=\/)/, home)]));
}
