import { basename, join } from "node:path";
import { casesOf, names, textOf } from "../../test/cases/rules/table.ts";
import { Modules } from "./modules.ts";
import type { Mutant } from "./mutants.ts";
import type * as Tests from "./tests.ts";

// Runs the tests with the mutants that its parent sends in what they test, and answers each with what noticed it.

process.argv.push("uvu/bin.js");
Object.assign(globalThis, { UVU_QUEUE: [[null]], UVU_INDEX: 0 });
process.stdout.write = (() => true) as typeof process.stdout.write;
process.stderr.write = (() => true) as typeof process.stderr.write;

/** What the parent sends: a mutant, or a word for the tests as they are. */
export type Job = Mutant | "unchanged";

const tables: readonly Tests.Table[] = names.map((name) => ({ name, cases: casesOf(textOf(name)), text: textOf(name) }));
const modules = new Modules();
const entry = join(import.meta.dirname, "tests.ts");
modules.load(entry);
await (modules.load(entry) as unknown as typeof Tests).loadFiles();

process.on("message", (job: Job) => void run(job === "unchanged" ? undefined : job).then((noticed) => process.send?.({ noticed })));
process.send?.("ready");

async function run(mutant?: Mutant): Promise<string | undefined> {
  try {
    const tests = modules.load(entry, mutant) as unknown as typeof Tests;
    const source = mutant?.file ?? "src/rules/validate/grammar/";
    const own = basename(source, ".ts");
    const first = tables.filter(({ name }) => name.endsWith(`/${own}`));
    const others = tables.filter((table) => !first.includes(table));
    return (await tests.firstOtherTable([...first, ...others])) ?? (await tests.firstFailingFile(source));
  } catch (error) {
    return `an error: ${error instanceof Error ? error.message.split("\n")[0] : String(error)}`;
  }
}
