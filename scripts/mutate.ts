import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { globSync } from "tinyglobby";
import { randomFrom, seedOf } from "../test/random.ts";
import { Judge } from "./mutants/judge.ts";
import { type Mutant, mutantsOf } from "./mutants/mutants.ts";

// tsx scripts/mutate.ts [--count N] [--again FILE] [--list] [WORD…]: changes sources in small ways, one at a time, and prints which changes no test
// notices. --again FILE tries those that FILE, an earlier output, names. Else the sample is drawn by METADEF_SEED from all mutants of the files whose paths have one of the words, at least one a file.

const root = resolve(import.meta.dirname, "..");
const ROOMS = ["src/rules/**/*.ts", "src/validate/**/*.ts", "src/schema/grammar/*.ts"];

/** What is changed in lists and texts, of which there are many more than of conditions, numbers and patterns. */
const OF_DATA = new Set(["text emptied", "element dropped", "member dropped"]);
const isOfData = ({ kind }: Mutant): boolean => OF_DATA.has(kind);

const count = Number(argument("--count") ?? 500);
const words = process.argv
  .slice(2)
  .filter((word, index, all) => !word.startsWith("--") && !["--count", "--again"].includes(all[index - 1] ?? ""));
const seed = seedOf(1);
const random = randomFrom(seed);
const known: ReadonlyMap<string, string> = new Map(
  readFileSync(join(import.meta.dirname, "mutants/equivalent.txt"), "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => line.split(" — ") as [string, string]),
);

const files = globSync(ROOMS, { cwd: root }).sort();
const chosen = files.filter((file) => words.length === 0 || words.some((word) => file.includes(word)));
const byFile = chosen.map((file) => shuffled(mutantsOf(file, readFileSync(join(root, file), "utf8"))));
const again = argument("--again");
const sample = again === undefined ? draw(byFile) : byFile.flat().filter((mutant) => namedIn(again).has(nameOf(mutant)));
console.log(`seed ${seed}: ${sample.length} mutants of ${new Set(sample.map(({ file }) => file)).size} files (of ${chosen.length})`);

if (process.argv.includes("--list")) for (const mutant of sample) console.log(nameOf(mutant));
else await run();

async function run(): Promise<void> {
  const judge = new Judge();
  const survivors: string[] = [],
    explained: string[] = [];
  const notices = new Map<string, number>();
  const begun = Date.now();
  let killed = 0;
  try {
    await checkUnchanged(judge);
    for (const [index, mutant] of sample.entries()) {
      const noticed = await judge.judge(mutant);
      if (noticed !== undefined) killed++;
      else if (known.has(nameOf(mutant))) explained.push(`${nameOf(mutant)} — ${known.get(nameOf(mutant))}`);
      else survivors.push(nameOf(mutant));
      if (noticed === undefined && !known.has(nameOf(mutant))) console.log(`survived: ${nameOf(mutant)}`);
      if (noticed !== undefined) notices.set(kindOf(noticed), (notices.get(kindOf(noticed)) ?? 0) + 1);
      if ((index + 1) % 100 !== 0) continue;
      await checkUnchanged(judge);
      console.log(`${index + 1} of ${sample.length}, ${killed} killed, ${Math.round((Date.now() - begun) / 1000)} s`);
    }
  } finally {
    judge.end();
  }
  for (const [kind, times] of [...notices].sort(([, a], [, b]) => b - a)) console.log(`noticed by ${kind}: ${times}`);
  for (const line of explained) console.log(`equivalent: ${line}`);
  const percent = ((100 * killed) / (sample.length - explained.length)).toFixed(1);
  console.log(
    `seed ${seed}: ${killed} of ${sample.length} killed, ${explained.length} equivalent, ${survivors.length} survived: ` +
      `${percent} % of those that mean something, in ${Math.round((Date.now() - begun) / 1000)} s`,
  );
  process.exitCode = survivors.length > 0 ? 1 : 0;
}

/** So many mutants: one of each file, then twice as many of logic as of data, wherever they are. */
function draw(byFile: readonly (readonly Mutant[])[]): Mutant[] {
  const first = byFile.flatMap((mutants) => mutants.find((mutant) => !isOfData(mutant)) ?? mutants.slice(0, 1));
  const others = shuffled(byFile.flat().filter((mutant) => !first.includes(mutant)));
  const left = Math.max(0, count - first.length);
  const ofData = others.filter(isOfData).slice(0, Math.floor(left / 3));
  const ofLogic = others.filter((mutant) => !isOfData(mutant)).slice(0, left - ofData.length);
  const byPlace = (a: Mutant, b: Mutant): number => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.start - b.start);
  return [...first, ...ofData, ...ofLogic].sort(byPlace);
}

function shuffled<T>(list: readonly T[]): T[] {
  const all = [...list];
  for (let index = all.length - 1; index > 0; index--) {
    const other = Math.floor(random() * (index + 1));
    [all[index], all[other]] = [all[other] as T, all[index] as T];
  }
  return all;
}

/** Whether the tests still pass with nothing changed: a mutant may have left something behind. */
async function checkUnchanged(judge: Judge): Promise<void> {
  const noticed = await judge.judge("unchanged");
  if (noticed !== undefined) throw new Error(`the tests fail without a mutant: ${noticed}`);
}

function kindOf(noticed: string): string {
  return /^(?:table|an error)/.exec(noticed)?.[0] ?? noticed;
}

/** The mutants that an earlier output says survived. */
function namedIn(file: string): ReadonlySet<string> {
  const lines = readFileSync(file, "utf8").split("\n");
  return new Set(lines.flatMap((line) => (line.startsWith("survived: ") ? [line.slice("survived: ".length)] : [])));
}

/** A mutant in words: its file, the change, and the line with the change in it. */
function nameOf({ file, kind, start, end, text }: Mutant): string {
  const source = readFileSync(join(root, file), "utf8");
  const [from, to] = [source.lastIndexOf("\n", start - 1) + 1, source.indexOf("\n", end)];
  const changed = `${source.slice(from, start)}«${source.slice(start, end)}»${text}»${source.slice(end, to)}`;
  return `${file} ${kind}: ${changed.replace(/\s+/g, " ").trim()}`;
}

function argument(name: string): string | undefined {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1];
}
