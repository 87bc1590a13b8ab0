import type { Finding } from "../model.ts";
import type { FileResult } from "../report/report.ts";
import type { Baseline } from "./baseline.ts";
import type { Job } from "./job.ts";
import type { Suppressions } from "./suppress/suppressions.ts";

/** What comments are looked for in a text that has it. */
const SIGN = "metadef-ignore";
/** Names of files without comments. */
const UNCOMMENTED = /\.(?:json|jsonl|ndjson|tfstate)$/i;

/** Takes what does not count out of results; what reads comments is loaded for the first file that has one of ours. */
export class LateSuppressions {
  readonly #jobs: readonly Job[];
  readonly #codes: () => Promise<ReadonlySet<string>>;
  readonly #baseline: Baseline | undefined;
  #loaded: Promise<Suppressions> | undefined;

  /** @param codes loads the codes of all findings @param baseline the findings that were accepted once */
  constructor(jobs: readonly Job[], codes: () => Promise<ReadonlySet<string>>, baseline?: Baseline) {
    this.#jobs = jobs;
    this.#codes = codes;
    this.#baseline = baseline;
  }

  async settle(result: FileResult): Promise<FileResult> {
    const parted = part(result);
    const { file, text } = parted;
    if (text === undefined || UNCOMMENTED.test(file) || !text.includes(SIGN)) return this.#accepted(parted);
    return this.#accepted(await (await this.#load()).settle(parted));
  }

  /** A file was checked as a whole. */
  checked(file: string): void {
    this.#baseline?.checked(file);
  }

  /** What is known only once all files are checked. */
  async end(): Promise<readonly FileResult[]> {
    const late = (await (await this.#loaded)?.end()) ?? [];
    const results = late.map((result) => this.#accepted(result));
    const unused = this.#isComparison ? undefined : this.#baseline?.unused();
    return unused === undefined || unused.findings.length === 0 ? results : [...results, unused];
  }

  /** A result without the findings that the baseline has. */
  #accepted(result: FileResult): FileResult {
    const baseline = this.#baseline;
    if (baseline === undefined) return result;
    const marked = result.findings.map((finding) =>
      finding.change !== "gone" && baseline.takes(finding, result.file) ? { ...finding, suppressed: { by: "baseline" } as const } : finding,
    );
    return part({ ...result, findings: marked });
  }

  /** Of what two targets both have, nothing is reported, and so nothing is suppressed. */
  get #isComparison(): boolean {
    return this.#jobs.some(({ reasons }) => reasons !== undefined);
  }

  #load(): Promise<Suppressions> {
    this.#loaded ??= import("./suppress/suppressions.ts").then(({ Suppressions }) => {
      const levels = new Map(this.#jobs.map((job) => [job.file, job.levels]));
      return new Suppressions((file) => levels.get(file), this.#codes, this.#isComparison);
    });
    return this.#loaded;
  }
}

const isSuppressed = ({ suppressed }: Finding): boolean => suppressed !== undefined;

function part(result: FileResult): FileResult {
  if (!result.findings.some(isSuppressed)) return result;
  const findings = result.findings.filter((finding) => !isSuppressed(finding));
  return { ...result, findings, suppressed: [...(result.suppressed ?? []), ...result.findings.filter(isSuppressed)] };
}
