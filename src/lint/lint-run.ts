import { targetName } from "../catalog/releases.ts";
import type { Severity } from "../model.ts";
import type { FileResult, Summary } from "../report/report.ts";
import type { Baseline } from "./baseline.ts";
import type { Checks, Job } from "./job.ts";
import { LateSuppressions } from "./late-suppressions.ts";
import { RunImages } from "./run-images.ts";

/** How many different unknown keys of one file get suggestions, each of which needs as long as checking ten flavors. */
const MOST_SUGGESTED = 1000;

/** Lets the next file's unknown keys have suggestions again, as many as a file may have. */
export function limitSuggestions({ judge: { effort } }: Checks): void {
  if (effort !== undefined) effort.suggestions = MOST_SUGGESTED;
}

/** What decides what of a run counts. */
export interface RunFilters {
  /** Loads the codes of all findings, of which comments in documents name some. */
  codes(): Promise<ReadonlySet<string>>;
  /** The findings that were accepted once. */
  readonly baseline?: Baseline;
}

const COUNTED: Record<Severity, "errors" | "warnings" | "infos"> = { error: "errors", warning: "warnings", info: "infos" };

/** The results of a run on their way to the report: held back, suppressed, counted. */
export class LintRun {
  /** The images of the run, which flavors may need. */
  readonly images = new RunImages();
  readonly #jobs: readonly Job[];
  readonly #tell: (result: FileResult) => void;
  readonly #suppressions: LateSuppressions;
  readonly #targets = new Set<string>();
  readonly #sum = { files: 0, resources: 0, errors: 0, warnings: 0, infos: 0, skipped: 0, unrecognized: 0 };
  #suppressed = 0;
  #gone = 0;

  /** @param jobs what is checked; more may be added while it runs @param tell gets each result that is reported */
  constructor(jobs: readonly Job[], { codes, baseline }: RunFilters, tell: (result: FileResult) => void) {
    this.#jobs = jobs;
    this.#tell = tell;
    this.#suppressions = new LateSuppressions(jobs, codes, baseline);
  }

  /** Adds what was found in a file, or in a part of one. */
  async add(result: FileResult): Promise<void> {
    this.#sum.resources += result.resources;
    this.#sum.skipped += result.skipped;
    if (result.unrecognized) this.#sum.unrecognized++;
    await this.#settle(this.images.add(result));
  }

  /** A file was checked as a whole. */
  checked({ file, reasons, judge, judges }: Job): void {
    for (const { target } of reasons ? [judge] : judges) this.#targets.add(targetName(target));
    this.#sum.files++;
    this.#suppressions.checked(file);
  }

  /** Reports what was held back, and sums up. */
  async end(): Promise<Summary> {
    await this.#settle(this.images.end());
    await this.#settle(await this.#suppressions.end());
    const [compared] = this.#jobs.filter(({ reasons }) => reasons);
    const from = compared?.judges[0] && { from: targetName(compared.judges[0].target), gone: this.#gone };
    return {
      ...this.#sum,
      ...(this.#suppressed > 0 && { suppressed: this.#suppressed }),
      target: [...this.#targets].join(", "),
      ...from,
    };
  }

  async #settle(results: readonly FileResult[]): Promise<void> {
    for (const each of results) {
      const result = await this.#suppressions.settle(each);
      for (const { severity, change } of result.findings) {
        if (change === "gone") this.#gone++;
        else this.#sum[COUNTED[severity]]++;
      }
      this.#suppressed += result.suppressed?.length ?? 0;
      this.#tell(result);
    }
  }
}
