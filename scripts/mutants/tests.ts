import { exec } from "uvu";
import { type Case, codes, found } from "../../test/cases/rules/table.ts";

// What a mutant is run against, in one bundle with it: the tables of cases, the recorded verdicts, and the tests of the library.

/** A table: its name, its cases, and the text that it has where nothing has changed. */
export interface Table {
  readonly name: string;
  readonly cases: readonly Case[];
  readonly text: string;
}

/** The name of the first table whose cases find something else; undefined where all find what they found. */
export async function firstOtherTable(tables: readonly Table[]): Promise<string | undefined> {
  const ofNoCode = tables.find(({ name }) => !codes.includes(name));
  if (ofNoCode !== undefined) return `table ${ofNoCode.name}, whose code is gone`;
  for (const { name, cases, text } of tables) if ((await found(name, cases)) !== text) return `table ${name}`;
  return undefined;
}

/** Files of tests: by what the path of a mutated file has in it, those that are about it. */
const FILES: readonly (readonly [of: string, name: string, load: () => Promise<unknown>])[] = [
  ["src/", "verdicts", () => import("../../test/verdicts.test.ts")],
  ["grammar/", "formats", () => import("../../test/formats.test.ts")],
  ["src/", "validate", () => import("../../test/validate.test.ts")],
  ["src/", "image-needs", () => import("../../test/image-needs.test.ts")],
  ["rules/", "hypervisors", () => import("../../test/hypervisors.test.ts")],
  ["validate/", "attributes", () => import("../../test/attributes.test.ts")],
  ["validate/", "suggestions", () => import("../../test/suggestions.test.ts")],
  ["validate/", "standard-schema", () => import("../../test/standard-schema.test.ts")],
  ["validate/", "library", () => import("../../test/library.test.ts")],
];

/** Loads the files once, so that it is known what they ask for. */
export async function loadFiles(): Promise<void> {
  for (const [, , load] of FILES) await load();
}

/** The name of the first file of tests about a source that fails; undefined where all pass. */
export async function firstFailingFile(source: string): Promise<string | undefined> {
  const queue = (globalThis as unknown as { UVU_QUEUE: unknown[][] }).UVU_QUEUE;
  for (const [of, name, load] of FILES) {
    if (!source.includes(of)) continue;
    queue.splice(0, queue.length, [null]);
    process.exitCode = 0;
    await load();
    await (exec as () => Promise<void>)();
    const failed = process.exitCode !== 0;
    process.exitCode = 0;
    if (failed) return `${name}.test.ts`;
  }
  return undefined;
}
