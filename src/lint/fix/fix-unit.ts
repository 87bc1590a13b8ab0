import { resolve } from "node:path";
import { readDocument } from "../../documents/read-document.ts";
import type { Reading } from "../../documents/reading.ts";
import { applyEdits, withoutOverlaps } from "../../fix/apply-edits.ts";
import type { Baseline } from "../baseline.ts";
import type { Job } from "../job.ts";
import { lintFiles, type RunOptions } from "../lint-files.ts";
import { ModuleFolder, moduleFiles } from "../module-files.ts";
import { type Candidate, candidatesOf, counted, type FixableFile, nameOf, type Told } from "./candidates.ts";
import { changedPlaces, referencesTo } from "./other-users.ts";
import { changedResources, isOfMembers } from "./settings-kept.ts";

/** Files that are judged together, and are fixed only where that is right for all of them: one file, or a module. */
export interface Unit {
  readonly jobs: readonly Job[];
  /** Those of them that may be changed, by their absolute paths. */
  readonly files: ReadonlyMap<string, FixableFile>;
}

/** A fix that was not made. */
export interface Refusal {
  readonly told: Told;
  readonly reason: string;
}

/** What became of a unit: the new texts by absolute path, the findings that were fixed, and the fixes that were not made. */
export interface FixedUnit {
  readonly texts: ReadonlyMap<string, string>;
  readonly fixed: readonly Told[];
  readonly refused: readonly Refusal[];
}

/** A fix can uncover another finding. */
const ROUNDS = 10;
/** How often the files of a unit are judged at most: each fix that is not right needs some turns to be found. */
const MOST_JUDGED = 100;

/** How a unit's files are read; the baseline, which counts what it accepts, is a new one each time. */
export interface FixOptions extends Omit<RunOptions, "baseline" | "contents" | "stdin"> {
  baseline(): Promise<Baseline | undefined>;
}

/** Makes the fixes that are the one right answer, as long as each removes its finding and brings no new one. */
export async function fixUnit(unit: Unit, how: FixOptions): Promise<FixedUnit> {
  return new UnitFixer(unit, how).run();
}

class UnitFixer {
  readonly #jobs: readonly Job[];
  readonly #how: FixOptions;
  readonly #fixed: Told[] = [];
  readonly #refused = new Map<string, Refusal>();
  #files: ReadonlyMap<string, FixableFile>;
  #judged = 0;

  constructor({ jobs, files }: Unit, how: FixOptions) {
    this.#jobs = jobs;
    this.#files = files;
    this.#how = how;
  }

  async run(): Promise<FixedUnit> {
    for (let round = 0; round < ROUNDS; round++) {
      const before = await this.#judge(this.#files);
      const wanted = candidatesOf(before, this.#files, this.#how.cwd).filter(({ told }) => !told.some((each) => this.#isRefused(each)));
      // a member with another name can have findings of its own
      const members = wanted.filter(isOfMembers);
      const made = await this.#grow([], apart(members.length > 0 ? members : wanted), before);
      if (made.length > 0) {
        this.#files = edited(this.#files, made);
        // what was not right may be now
        this.#refused.clear();
      }
      this.#fixed.push(...made.flatMap(({ told }) => told));
      if (wanted.length === 0 || (made.length === 0 && members.length === 0)) break;
    }
    const texts = new Map([...this.#files].map(([path, { text }]) => [path, text]));
    return { texts, fixed: this.#fixed, refused: [...this.#refused.values()] };
  }

  #isRefused(told: Told): boolean {
    return this.#refused.has(placeOf(told));
  }

  /** Adds to edits that are right those of some more that are: all at once, or else each half by itself. */
  async #grow(right: readonly Candidate[], more: readonly Candidate[], before: readonly Told[]): Promise<readonly Candidate[]> {
    if (more.length === 0) return right;
    const all = [...right, ...more];
    const reason = this.#judged < MOST_JUDGED ? await this.#fault(all, more, before) : "too many other fixes of this file are not right";
    if (reason === undefined) return all;
    if (more.length === 1) {
      for (const told of (more[0] as Candidate).told) this.#refused.set(placeOf(told), { told, reason });
      return right;
    }
    const middle = more.length >> 1;
    return this.#grow(await this.#grow(right, more.slice(0, middle), before), more.slice(middle), before);
  }

  /** Why edits cannot be made together; undefined where they are right. @param fresh those of them that are new */
  async #fault(edits: readonly Candidate[], fresh: readonly Candidate[], before: readonly Told[]): Promise<string | undefined> {
    const files = edited(this.#files, edits);
    if (!edits.some(isOfMembers)) {
      if ((await this.#changed(files, edits)) === undefined) return "it would change another setting too";
      for (const edit of fresh) if (await this.#isUsedElsewhere(edit)) return "its value is used in other places too";
    }
    const after = await this.#judge(files);
    const old = counted(before),
      now = counted(after);
    const added = after.find((told) => (now.get(nameOf(told)) as number) > (old.get(nameOf(told)) ?? 0));
    if (added !== undefined) return `${added.finding.code} would be found then`;
    const gone = counted(edits.flatMap(({ told }) => told));
    const kept = [...gone].some(([name, count]) => (now.get(name) ?? 0) > (old.get(name) ?? 0) - count);
    return kept ? "it would be found again" : undefined;
  }

  /** How many resources an edit changes as it means to; undefined where it changes anything else. */
  async #changed(files: ReadonlyMap<string, FixableFile>, edits: readonly Candidate[]): Promise<number | undefined> {
    let sum = 0;
    for (const job of this.#jobs) {
      const count = changedResources(await this.#read(job, this.#files), await this.#read(job, files), edits);
      if (count === undefined) return undefined;
      sum += count;
    }
    return sum;
  }

  async #isUsedElsewhere(edit: Candidate): Promise<boolean> {
    const { text } = this.#files.get(edit.path) as FixableFile;
    const files = edited(this.#files, [edit]);
    const places = await changedPlaces(text, (files.get(edit.path) as FixableFile).text, edit.file);
    const modules = new ModuleFolder(this.#how.cwd);
    const beside = this.#jobs.flatMap(({ file }) => modules.beside(file)());
    const module = new Map(beside.map((each) => [resolve(this.#how.cwd, each.file), each.text]));
    for (const [path, file] of this.#files) module.set(path, file.text);
    const references = referencesTo({ text, offset: edit.start, module: [...module.values()] }, edit.file);
    if (places === undefined && references === undefined) return false;
    const users = (await this.#changed(files, [edit])) ?? 0;
    // an anchor itself may be in what is no resource
    return (places ?? 0) > users + 1 || (references ?? 0) > users;
  }

  #read({ file, isFound }: Job, files: ReadonlyMap<string, FixableFile>): Promise<Reading> {
    const { cwd, as } = this.#how;
    const text = (files.get(resolve(cwd, file)) ?? this.#files.get(resolve(cwd, file)))?.text ?? "";
    const beside = moduleFiles(file, cwd, contentsOf(files));
    return readDocument(text, { name: file, beside, ...(as !== undefined && { as }), ...(isFound && { isFound }) });
  }

  async #judge(files: ReadonlyMap<string, FixableFile>): Promise<Told[]> {
    this.#judged++;
    const all: Told[] = [];
    const { baseline: fresh, ...how } = this.#how;
    const baseline = await fresh();
    await lintFiles(
      this.#jobs,
      { ...how, stdin: nothing, contents: contentsOf(files), ...(baseline && { baseline }) },
      {
        file: ({ file, findings, syntax }) =>
          void all.push(...findings.map((finding) => ({ file: finding.at.file ?? file, finding, syntax }))),
        // the linter, which reads it next, reports why
        unreadable: () => {},
      },
    );
    return all;
  }
}

async function* nothing(): AsyncGenerator<Uint8Array> {}

const placeOf = ({ file, finding: { code, at } }: Told): string => JSON.stringify([file, code, at.line, at.column]);

const contentsOf = (files: ReadonlyMap<string, FixableFile>): Map<string, Uint8Array> =>
  new Map([...files].map(([path, { text, encode }]) => [path, encode(text)]));

function edited(files: ReadonlyMap<string, FixableFile>, edits: readonly Candidate[]): Map<string, FixableFile> {
  return new Map(
    [...files].map(([path, file]) => {
      const own = edits.filter((edit) => edit.path === path);
      return [path, own.length === 0 ? file : { ...file, text: applyEdits(file.text, own) }];
    }),
  );
}

/** Of edits that overlap the first; the others are looked at in the next round. */
function apart(edits: readonly Candidate[]): Candidate[] {
  return [...new Set(edits.map(({ path }) => path))].flatMap((path) => withoutOverlaps(edits.filter((edit) => edit.path === path)));
}
