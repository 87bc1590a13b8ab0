import type { Finding } from "../model.ts";
import type { FileResult } from "../report/report.ts";
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
  #loaded: Promise<Suppressions> | undefined;

  /** @param codes loads the codes of all findings */
  constructor(jobs: readonly Job[], codes: () => Promise<ReadonlySet<string>>) {
    this.#jobs = jobs;
    this.#codes = codes;
  }

  async settle(result: FileResult): Promise<FileResult> {
    const parted = result.findings.some(isSuppressed) ? part(result) : result;
    const { file, text } = parted;
    if (text === undefined || UNCOMMENTED.test(file) || !text.includes(SIGN)) return parted;
    return (await this.#load()).settle(parted);
  }

  /** What is known only once all files are checked. */
  async end(): Promise<readonly FileResult[]> {
    return (await this.#loaded)?.end() ?? [];
  }

  #load(): Promise<Suppressions> {
    this.#loaded ??= import("./suppress/suppressions.ts").then(({ Suppressions }) => {
      const levels = new Map(this.#jobs.map((job) => [job.file, job.levels]));
      // of what two targets both have, nothing is reported, and so nothing is suppressed
      const isComparison = this.#jobs.some(({ reasons }) => reasons !== undefined);
      return new Suppressions((file) => levels.get(file), this.#codes, isComparison);
    });
    return this.#loaded;
  }
}

const isSuppressed = ({ suppressed }: Finding): boolean => suppressed !== undefined;

function part(result: FileResult): FileResult {
  const findings = result.findings.filter((finding) => !isSuppressed(finding));
  return { ...result, findings, suppressed: [...(result.suppressed ?? []), ...result.findings.filter(isSuppressed)] };
}
