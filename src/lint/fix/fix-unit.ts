import { resolve } from "node:path";
import { readDocument } from "../../documents/read-document.ts";
import type { Reading } from "../../documents/reading.ts";
import { applyEdits, withoutOverlaps } from "../../fix/apply-edits.ts";
import type { Job } from "../job.ts";
import { ModuleFolder } from "../module-files.ts";
import { type Candidate, candidatesOf, counted, type FixableFile, nameOf, type Told } from "./candidates.ts";
import { changedPlaces, isAnchored, isApart, referencesTo, type SharingText, sharingIn } from "./other-users.ts";
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

/** Characters that are read at most to find other users: for each value all of its text is read again. */
const MOST_READ = 5_000_000;

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
  /** What of each text can have several users. */
  readonly #sharing = new Map<string, { readonly text: string; readonly found: SharingText | undefined }>();
  #read = 0;
  /** The documents as they were before the next edits. */
  #readings: { readonly files: Files | undefined; readonly known: Map<Job, Reading> } = { files: undefined, known: new Map() };
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
      const refuse = ({ told }: Candidate, reason: string): void => {
        for (const each of told) this.#refused.set(placeOf(each), { told: each, reason });
      };
      const rivals = rivalsIn(wanted);
      // a member with another name can have findings of its own
      const members = wanted.filter(isOfMembers);
      const tried: Candidate[] = [];
      for (const edit of apart(members.length > 0 ? members : wanted)) {
        const reason = rivals.get(edit) ?? (members.length > 0 ? undefined : await this.#otherUse(edit, this.#files));
        if (reason === undefined) tried.push(edit);
        else refuse(edit, reason);
      }
      const made = await this.#judge.grow([], tried, (all) => this.#fault(all, before), refuse);
      const { files, fixed } =
        made.length > 0
          ? { files: edited(this.#files, made), fixed: made }
          : members.length > 0
            ? NOTHING
            : await this.#chained(tried, before);
      if (fixed.length > 0) {
        this.#files = files as Files;
        // what was not right may be now
        this.#refused.clear();
      }
      for (const { told } of fixed) this.#fixed.push(...told);
      if (wanted.length === 0 || (fixed.length === 0 && members.length === 0)) break;
    }
    return { files: this.#files, fixed: this.#fixed, refused: [...this.#refused.values()] };
  }

  /**
   * Makes edits that are right only together with those that they make possible: of a key and its value that are both wrong, the
   * value is only found to be wrong once the key is right.
   * @param edits those that are not right by themselves
   */
  async #chained(edits: readonly Candidate[], before: readonly Told[]): Promise<Chained> {
    let found: Chained = NOTHING;
    await this.#judge.grow(
      [],
      edits,
      async (all) => {
        const chained = await this.#chain(all, before);
        if (typeof chained === "string") return chained;
        found = chained;
        return undefined;
      },
      // why they are not right by themselves is known
      () => undefined,
    );
    return found;
  }

  async #chain(edits: readonly Candidate[], before: readonly Told[]): Promise<Chained | string> {
    const first = edited(this.#files, edits);
    if ((await this.#changed(this.#files, first, edits)) === undefined) return OTHER_SETTING;
    const between = await this.#judge.judge(first);
    const [old, now] = [counted(before), counted(between)];
    const added = between.filter((told) => (now.get(nameOf(told)) as number) > (old.get(nameOf(told)) ?? 0));
    const followers = candidatesOf(added, first, this.#judge.how.cwd).filter((edit) => !isOfMembers(edit));
    if (followers.length === 0 || apart(followers).length < followers.length) return "it needs another fix";
    for (const edit of followers) {
      const reason = await this.#otherUse(edit, first);
      if (reason !== undefined) return reason;
    }
    const files = edited(first, followers);
    if ((await this.#changed(first, files, followers)) === undefined) return OTHER_SETTING;
    const reason = faultIn(before, await this.#judge.judge(files), edits);
    return reason ?? { files, fixed: [...edits, ...followers] };
  }

  /** Why edits cannot be made together; undefined where they are right. */
  async #fault(edits: readonly Candidate[], before: readonly Told[]): Promise<string | undefined> {
    const files = edited(this.#files, edits);
    if (!edits.some(isOfMembers) && (await this.#changed(this.#files, files, edits)) === undefined) return OTHER_SETTING;
    return faultIn(before, await this.#judge.judge(files), edits);
  }

  /** How many resources an edit changes as it means to; undefined where it changes anything else. */
  async #changed(base: Files, files: Files, edits: readonly Candidate[]): Promise<number | undefined> {
    const [before, after] = [this.#reader(base), this.#reader(files)];
    if (this.#readings.files !== base) this.#readings = { files: base, known: new Map() };
    const { known } = this.#readings;
    let sum = 0;
    for (const job of this.#judge.jobs) {
      const old = known.get(job) ?? (await before(job));
      known.set(job, old);
      const count = changedResources(old, await after(job), edits);
      if (count === undefined) return undefined;
      sum += count;
    }
    return sum;
  }

  /** Why a value cannot be changed where it is written, because others have it too; undefined if it can. */
  async #otherUse(edit: Candidate, base: Files): Promise<string | undefined> {
    const { text, file } = base.get(edit.path) as FixableFile;
    let sharing = this.#sharing.get(edit.path);
    if (sharing?.text !== text) this.#sharing.set(edit.path, (sharing = { text, found: await sharingIn(text, file) }));
    const { found } = sharing;
    if (found === undefined || !isApart(found, edit.start)) return undefined;
    if (this.#read > MOST_READ) return "too many other values of this file can have several users";
    this.#read += text.length;
    const files = edited(base, [edit]);
    const users = await this.#changed(base, files, [edit]);
    if (users === undefined) return OTHER_SETTING;
    const after = (files.get(edit.path) as FixableFile).text;
    const places = isAnchored(found, edit.start) ? await changedPlaces(found, after) : undefined;
    const references = referencesTo(found, edit.start, () => this.#module());
    // an anchor itself may be in what is no resource
    return (places ?? 0) > users + 1 || (references ?? 0) > users ? "its value is used in other places too" : undefined;
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

/** Files with edits made, and the edits. */
interface Chained {
  readonly files?: Files;
  readonly fixed: readonly Candidate[];
}

const NOTHING: Chained = { fixed: [] };

/** Why the findings after edits are not right: one is new, or one stayed. */
function faultIn(before: readonly Told[], after: readonly Told[], edits: readonly Candidate[]): string | undefined {
  const added = addedIn(before, after);
  if (added !== undefined) return added;
  const [old, now] = [counted(before), counted(after)];
  const gone = counted(edits.flatMap(({ told }) => told));
  const isKept = [...gone].some(([name, count]) => (now.get(name) ?? 0) > (old.get(name) ?? 0) - count);
  return isKept ? "it would be found again" : undefined;
}

/** Edits by which several keys of one resource would get the same name, and why none of them is made: either could be meant. */
function rivalsIn(edits: readonly Candidate[]): Map<Candidate, string> {
  const byName = new Map<string, { readonly key: string; readonly edits: Set<Candidate> }>();
  for (const edit of edits) {
    for (const { file, finding } of edit.told) {
      const { pointer, of } = finding.at;
      const [suggestion] = finding.suggestions;
      if (of !== "key" || suggestion === undefined || pointer === undefined) continue;
      const name = JSON.stringify([file, pointer.slice(0, pointer.lastIndexOf("/")), suggestion.text]);
      const same = byName.get(name) ?? { key: suggestion.text, edits: new Set() };
      byName.set(name, { ...same, edits: same.edits.add(edit) });
    }
  }
  const several = [...byName.values()].filter((each) => each.edits.size > 1);
  return new Map(several.flatMap(({ key, edits }) => [...edits].map((edit) => [edit, `another key would become ${key} too`] as const)));
}

const OTHER_SETTING = "it would change another setting too";

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
