import { resolve } from "node:path";
import { readDocument } from "../../documents/read-document.ts";
import type { Reading } from "../../documents/reading.ts";
import { applyEdits, withoutOverlaps } from "../../fix/apply-edits.ts";
import type { Job } from "../job.ts";
import { ModuleFolder } from "../module-files.ts";
import { type Candidate, candidatesOf, counted, type FixableFile, type Told } from "./candidates.ts";
import { changedPlaces, mayShare, referencesTo } from "./other-users.ts";
import { changedResources, isOfMembers } from "./settings-kept.ts";
import { addedIn, contentsOf, type Files, type UnitJudge } from "./unit-judge.ts";

/** A fix that was not made. */
export interface Refusal {
  readonly told: Told;
  readonly reason: string;
}

/** What became of files that are judged together: the findings that were fixed, and the fixes that were not made. */
export interface FixedUnit {
  readonly files: Files;
  readonly fixed: readonly Told[];
  readonly refused: readonly Refusal[];
}

/** A fix can uncover another finding. */
const ROUNDS = 10;

/**
 * Makes the fixes that are the one right answer, as long as each removes its finding and brings no new one.
 * @param files those that may be changed
 */
export async function fixUnit(files: Files, judge: UnitJudge): Promise<FixedUnit> {
  return new UnitFixer(files, judge).run();
}

class UnitFixer {
  readonly #judge: UnitJudge;
  readonly #fixed: Told[] = [];
  readonly #refused = new Map<string, Refusal>();
  #files: Files;

  constructor(files: Files, judge: UnitJudge) {
    this.#files = files;
    this.#judge = judge;
  }

  async run(): Promise<FixedUnit> {
    for (let round = 0; round < ROUNDS; round++) {
      const before = await this.#judge.judge(this.#files);
      const wanted = candidatesOf(before, this.#files, this.#judge.how.cwd).filter(
        ({ told }) => !told.some((each) => this.#refused.has(placeOf(each))),
      );
      // a member with another name can have findings of its own
      const members = wanted.filter(isOfMembers);
      const made = await this.#judge.grow(
        [],
        apart(members.length > 0 ? members : wanted),
        (all, fresh) => this.#fault(all, fresh, before),
        ({ told }, reason) => {
          for (const each of told) this.#refused.set(placeOf(each), { told: each, reason });
        },
      );
      if (made.length > 0) {
        this.#files = edited(this.#files, made);
        // what was not right may be now
        this.#refused.clear();
      }
      this.#fixed.push(...made.flatMap(({ told }) => told));
      if (wanted.length === 0 || (made.length === 0 && members.length === 0)) break;
    }
    return { files: this.#files, fixed: this.#fixed, refused: [...this.#refused.values()] };
  }

  /** Why edits cannot be made together; undefined where they are right. @param fresh those of them that are new */
  async #fault(edits: readonly Candidate[], fresh: readonly Candidate[], before: readonly Told[]): Promise<string | undefined> {
    const files = edited(this.#files, edits);
    if (!edits.some(isOfMembers)) {
      if ((await this.#changed(files, edits)) === undefined) return "it would change another setting too";
      const shared = new Set([...this.#files].filter(([, { text, file }]) => mayShare(text, file)).map(([path]) => path));
      for (const edit of fresh)
        if (shared.has(edit.path) && (await this.#isUsedElsewhere(edit))) return "its value is used in other places too";
    }
    const after = await this.#judge.judge(files);
    const added = addedIn(before, after);
    if (added !== undefined) return added;
    const [old, now] = [counted(before), counted(after)];
    const gone = counted(edits.flatMap(({ told }) => told));
    const isKept = [...gone].some(([name, count]) => (now.get(name) ?? 0) > (old.get(name) ?? 0) - count);
    return isKept ? "it would be found again" : undefined;
  }

  /** How many resources an edit changes as it means to; undefined where it changes anything else. */
  async #changed(files: Files, edits: readonly Candidate[]): Promise<number | undefined> {
    const [before, after] = [this.#reader(this.#files), this.#reader(files)];
    let sum = 0;
    for (const job of this.#judge.jobs) {
      const count = changedResources(await before(job), await after(job), edits);
      if (count === undefined) return undefined;
      sum += count;
    }
    return sum;
  }

  async #isUsedElsewhere(edit: Candidate): Promise<boolean> {
    const { text } = this.#files.get(edit.path) as FixableFile;
    const files = edited(this.#files, [edit]);
    const places = await changedPlaces(text, (files.get(edit.path) as FixableFile).text, edit.file);
    const references = referencesTo({ text, offset: edit.start, module: this.#module() }, edit.file);
    if (places === undefined && references === undefined) return false;
    const users = (await this.#changed(files, [edit])) ?? 0;
    // an anchor itself may be in what is no resource
    return (places ?? 0) > users + 1 || (references ?? 0) > users;
  }

  /** The texts of the files, and of those beside them. */
  #module(): string[] {
    const { cwd } = this.#judge.how;
    const folder = new ModuleFolder(cwd);
    const beside = this.#judge.jobs.flatMap(({ file }) => folder.beside(file)());
    const module = new Map(beside.map((each) => [resolve(cwd, each.file), each.text]));
    for (const [path, file] of this.#files) module.set(path, file.text);
    return [...module.values()];
  }

  /** Reads the documents of jobs as they are in some files. */
  #reader(files: Files): (job: Job) => Promise<Reading> {
    const { cwd, as } = this.#judge.how;
    const folder = new ModuleFolder(cwd, contentsOf(files));
    return ({ file, isFound }) => {
      const text = files.get(resolve(cwd, file))?.text ?? "";
      const beside = folder.beside(file);
      return readDocument(text, { name: file, beside, ...(as !== undefined && { as }), ...(isFound && { isFound }) });
    };
  }
}

const placeOf = ({ file, finding: { code, at } }: Told): string => JSON.stringify([file, code, at.line, at.column]);

function edited(files: Files, edits: readonly Candidate[]): Map<string, FixableFile> {
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
