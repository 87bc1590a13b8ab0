import type { Baseline } from "../baseline.ts";
import type { Job } from "../job.ts";
import { lintFiles, type RunOptions } from "../lint-files.ts";
import { counted, type FixableFile, nameOf, type Told } from "./candidates.ts";

/** Files by their absolute paths. */
export type Files = ReadonlyMap<string, FixableFile>;

/** How files are read; the baseline, which counts what it accepts, is a new one each time. */
export interface FixOptions extends Omit<RunOptions, "baseline" | "contents" | "stdin"> {
  baseline(): Promise<Baseline | undefined>;
}

/** How often it is asked at most whether fixes are right: each one that is not needs some questions to be found. */
const MOST_ASKED = 100;

/** Judges files that belong together, as they would be after a fix. */
export class UnitJudge {
  readonly jobs: readonly Job[];
  readonly how: FixOptions;
  #asked = 0;

  constructor(jobs: readonly Job[], how: FixOptions) {
    this.jobs = jobs;
    this.how = how;
  }

  /** The findings that count. */
  async judge(files: Files): Promise<Told[]> {
    const all: Told[] = [];
    const { baseline: fresh, ...how } = this.how;
    const baseline = await fresh();
    await lintFiles(
      this.jobs,
      { ...how, stdin: nothing, contents: contentsOf(files), ...(baseline && { baseline }) },
      {
        file({ file, findings, syntax }) {
          for (const finding of findings) all.push({ file: finding.at.file ?? file, finding, syntax });
        },
        // the linter, which reads it next, reports why
        unreadable: () => {},
      },
    );
    return all;
  }

  /**
   * Adds to fixes that are right those of some more that are: all at once, or else each half by itself.
   * @param faultOf why fixes cannot be made together
   * @param refuse gets each fix that is not right
   */
  async grow<F>(
    right: readonly F[],
    more: readonly F[],
    faultOf: (all: readonly F[]) => Promise<string | undefined>,
    refuse: (fix: F, reason: string) => void,
  ): Promise<readonly F[]> {
    if (more.length === 0) return right;
    const all = [...right, ...more];
    const reason = this.#asked++ < MOST_ASKED ? await faultOf(all) : "too many other fixes of this file are not right";
    if (reason === undefined) return all;
    if (more.length === 1) {
      refuse(more[0] as F, reason);
      return right;
    }
    const middle = more.length >> 1;
    const half = await this.grow(right, more.slice(0, middle), faultOf, refuse);
    return this.grow(half, more.slice(middle), faultOf, refuse);
  }
}

async function* nothing(): AsyncGenerator<Uint8Array> {}

/** What files would hold. */
export const contentsOf = (files: Files): Map<string, Uint8Array> =>
  new Map([...files].map(([path, { text, encode }]) => [path, encode(text)]));

/** Why there would be more findings than before; undefined where there would not. */
export function addedIn(before: readonly Told[], after: readonly Told[]): string | undefined {
  const old = counted(before),
    now = counted(after);
  const added = after.find((told) => (now.get(nameOf(told)) as number) > (old.get(nameOf(told)) ?? 0));
  return added && `${added.finding.code} would be found then`;
}
